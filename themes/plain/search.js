// Finds words in this plan. All that it looks through stands above, in `plainplanPages`: nothing is asked of anyone.
// Each page there is [address, language, title, [[id, heading, text], …]].
(function () {
  'use strict';
  var template = document.getElementById('plan-search-template');
  if (!template || !template.content) return;
  template.parentNode.insertBefore(template.content, template);
  var box = document.getElementById('plan-search');
  var field = box.querySelector('input');
  var said = box.querySelector('[role=status]');
  var list = box.querySelector('ol');
  var near = box.querySelector('.plan-search__near');
  var MOST = 20;
  var LONG = 100;

  // Letters without their marks, so that "cafe" finds "café", in any script.
  function plain(text) {
    return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss').replace(/[’‘]/g, "'");
  }

  var places = [];
  plainplanPages.forEach(function (page) {
    page[3].forEach(function (part, at) {
      places.push({
        href: page[0] + (part[0] ? '#' + part[0] : ''),
        language: page[1], page: page[2], heading: part[1], text: part[2],
        title: at === 0 ? plain(page[2]) : '', plainHeading: plain(part[1]), all: plain([page[2], part[1], part[2]].join('\n'))
      });
    });
  });

  // How well a place fits: 0 for not at all. Every word must stand there, as it is or as a piece of a longer one.
  function fit(place, words) {
    var sum = 0;
    for (var at = 0; at < words.length; at += 1) {
      if (place.all.indexOf(words[at]) < 0) return 0;
      sum += place.title.indexOf(words[at]) >= 0 ? 100 : place.plainHeading.indexOf(words[at]) >= 0 ? 10 : 1;
    }
    return sum;
  }

  // How many letters must change to make one word of the other; more than 2 is told as 3.
  function changes(one, other) {
    if (Math.abs(one.length - other.length) > 2) return 3;
    var row = [], last, next, least;
    for (var at = 0; at <= other.length; at += 1) row[at] = at;
    for (var i = 1; i <= one.length; i += 1) {
      last = row[0];
      row[0] = least = i;
      for (var j = 1; j <= other.length; j += 1) {
        next = Math.min(row[j] + 1, row[j - 1] + 1, last + (one[i - 1] === other[j - 1] ? 0 : 1));
        last = row[j];
        row[j] = next;
        least = Math.min(least, next);
      }
      if (least > 2) return 3;
    }
    return Math.min(row[other.length], 3);
  }

  var known;
  function nearest(word) {
    if (word.length < 4) return [];
    if (!known) {
      known = {};
      places.forEach(function (place) {
        (place.page + ' ' + place.heading + ' ' + place.text).split(/[^\p{L}\p{M}\p{N}'’-]+/u).forEach(function (one) {
          if (one.length > 3) known[plain(one)] = one.toLowerCase();
        });
      });
    }
    var limit = word.length < 6 ? 1 : 2;
    return Object.keys(known)
      .map(function (key) { return [changes(word, key), key]; })
      .filter(function (one) { return one[0] <= limit; })
      .sort(function (one, other) { return one[0] - other[0] || (one[1] < other[1] ? -1 : 1); })
      .slice(0, 3)
      .map(function (one) { return known[one[1]]; });
  }

  // A few words around the first place where the word stands.
  function around(text, word) {
    var at = plain(text).indexOf(word);
    var from = Math.max(0, at - 40);
    var start = from === 0 ? 0 : text.indexOf(' ', from) + 1 || from;
    var piece = text.slice(start, start + LONG);
    if (start + LONG < text.length) piece = piece.replace(/\s+\S*$/, '') + ' …';
    return (start > 0 ? '… ' : '') + piece;
  }

  function item(place, word) {
    var one = document.createElement('li');
    var link = document.createElement('a');
    link.href = place.href;
    link.textContent = place.heading && place.heading !== place.page ? place.page + ': ' + place.heading : place.page;
    one.append(link);
    if (place.text) {
      var words = document.createElement('p');
      words.textContent = around(place.text, word);
      one.append(words);
    }
    if (place.language) one.lang = place.language;
    return one;
  }

  function search() {
    var words = plain(field.value).split(/\s+/).filter(Boolean);
    list.textContent = near.textContent = '';
    near.hidden = list.hidden = true;
    if (!words.length) { said.textContent = ''; return; }
    var found = places
      .map(function (place, at) { return [fit(place, words), at, place]; })
      .filter(function (one) { return one[0] > 0; })
      .sort(function (one, other) { return other[0] - one[0] || one[1] - other[1]; });
    found.slice(0, MOST).forEach(function (one) { list.append(item(one[2], words[0])); });
    list.hidden = !found.length;
    said.textContent = found.length ? said.dataset.found.replace('{n}', found.length) : said.dataset.none;
    if (found.length) return;
    var offers = words.reduce(function (all, word) { return all.concat(nearest(word)); }, []).slice(0, 3);
    if (!offers.length) return;
    near.hidden = false;
    near.append(near.dataset.say + ' ');
    offers.forEach(function (word) {
      var button = document.createElement('button');
      button.type = 'button';
      button.textContent = word;
      button.addEventListener('click', function () { field.value = word; search(); field.focus(); });
      near.append(button, ' ');
    });
  }

  var later;
  field.addEventListener('input', function () {
    clearTimeout(later);
    later = setTimeout(search, 250);
  });
  // Browsers go to the place behind the `#` when all is loaded, and take the focus with them.
  window.addEventListener('load', function () {
    setTimeout(function () { if (location.hash === '#plan-search') field.focus(); });
  });
})();
