// The frame around the pages. It asks for news, and puts a new page in place of the old one without losing the place on it.
// The pages themselves are byte for byte those that a build writes.
(function () {
  'use strict';
  var frame = document.getElementById('page');
  var said = document.getElementById('said');
  var copy = 'private';
  var version = 0;

  function pressed(name, value) {
    document.querySelectorAll('[data-' + name + ']').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset[name] === value));
    });
  }
  /** The place of the shown page: "private/my-week.html". */
  function shown() {
    try { return frame.contentWindow.location.pathname.slice(1); } catch (e) { return copy + '/index.html'; }
  }
  document.addEventListener('click', function (event) {
    var button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.copy) {
      var rest = shown().split('/').slice(1).join('/') || 'index.html';
      copy = button.dataset.copy;
      frame.contentWindow.location.replace('/' + copy + '/' + rest);
      pressed('copy', copy);
      said.textContent = 'Now as seen by: ' + button.textContent;
    } else if (button.dataset.wide !== undefined) {
      frame.className = button.dataset.wide;
      pressed('wide', button.dataset.wide);
    }
  });
  frame.addEventListener('load', function () {
    document.title = (frame.contentDocument && frame.contentDocument.title || 'Preview') + ' – preview';
    ask(0, true);
  });

  function ask(after, once) {
    return fetch('/_preview/state?after=' + after + '&page=' + encodeURIComponent(shown()), { cache: 'no-store' })
      .then(function (answer) { return answer.json(); })
      .then(function (state) { tell(state); return state; })
      .catch(function () { if (!once) said.textContent = 'The preview has ended. Start it again, then load this page anew.'; });
  }
  function wait() {
    ask(version).then(function (state) {
      if (!state) { setTimeout(wait, 1000); return; }
      var isNew = version !== 0 && state.version !== version;
      version = state.version;
      if (said.textContent.indexOf('has ended') >= 0) said.textContent = '';
      (isNew ? renew() : Promise.resolve()).then(wait, wait);
    });
  }

  function tell(state) {
    var found = document.getElementById('found');
    var list = document.getElementById('list');
    var open = [];
    list.querySelectorAll('details[open] summary').forEach(function (one) { open.push(one.textContent); });
    found.hidden = !state.findings.length;
    document.getElementById('count').textContent = state.counts;
    document.getElementById('broken').hidden = !state.isBroken;
    list.textContent = '';
    state.findings.forEach(function (finding) {
      var details = document.createElement('details');
      var summary = document.createElement('summary');
      var more = document.createElement('pre');
      summary.textContent = finding.says;
      more.textContent = finding.more;
      details.append(summary, more);
      details.open = open.indexOf(finding.says) >= 0;
      var item = document.createElement('li');
      item.append(details);
      list.append(item);
    });
    // What stops the site is told at once; the rest waits until someone opens the list.
    if (state.isBroken) found.firstElementChild.open = true;
  }

  /** Puts what is new into the shown page. A page whose head changed is loaded whole. */
  function renew() {
    var old = frame.contentDocument;
    var address = frame.contentWindow.location.href;
    return fetch(address, { cache: 'no-store' }).then(function (answer) {
      if (!answer.ok) { frame.contentWindow.location.reload(); return; }
      return answer.text().then(function (text) {
        var fresh = new DOMParser().parseFromString(text, 'text/html');
        return styles(fresh).then(function (isSame) {
          if (!isSame || fresh.head.innerHTML !== old.head.innerHTML) {
            frame.contentWindow.location.reload();
            said.textContent = 'The page is new.';
            return;
          }
          var changed = swap(old, fresh);
          if (changed) said.textContent = 'The page is new.';
        });
      });
    });
  }
  var style = null;
  /** Is the style sheet as it was? A page keeps an old one until it is loaded whole. */
  function styles(fresh) {
    var link = fresh.querySelector('link[rel=stylesheet]');
    if (!link) return Promise.resolve(true);
    var address = new URL(link.getAttribute('href'), frame.contentWindow.location.href);
    return fetch(address, { cache: 'no-store' }).then(function (answer) { return answer.text(); }).then(function (text) {
      var isSame = style === null || style === text;
      style = text;
      return isSame;
    });
  }
  /** The way to an element from its landmark: how many brothers stand before each. */
  function wayTo(element, top) {
    var way = [];
    while (element && element !== top) {
      way.unshift(Array.prototype.indexOf.call(element.parentNode.children, element));
      element = element.parentElement;
    }
    return element ? way : null;
  }
  function swap(old, fresh) {
    var changed = false;
    ['main', '.plan-header', '.plan-turn', '.plan-trail', '.plan-footer'].forEach(function (name) {
      var was = old.querySelector(name);
      var is = fresh.querySelector(name);
      if (!was || !is) { if (was || is) frame.contentWindow.location.reload(); return; }
      // What the page's own script added is no news: the page as it came is compared with the page as it comes.
      if (was.plainplanHtml === is.innerHTML) return;
      // The page's own script listens to its head.
      if (name === '.plan-header') { frame.contentWindow.location.reload(); changed = true; return; }
      var focus = old.activeElement && was.contains(old.activeElement) ? old.activeElement : null;
      var id = focus && focus.id;
      var way = focus && wayTo(focus, was);
      var x = frame.contentWindow.scrollX;
      var y = frame.contentWindow.scrollY;
      was.plainplanHtml = is.innerHTML;
      var bar = was.querySelector('#plan-listen');
      was.replaceChildren.apply(was, Array.from(old.importNode(is, true).childNodes));
      // The bar that reads aloud belongs to the page's script: it stays.
      var asleep = was.querySelector('#plan-listen-template');
      if (bar && asleep) asleep.replaceWith(bar);
      var again = id ? old.getElementById(id) : (way || []).reduce(function (at, index) { return at && at.children[index]; }, way ? was : null);
      if (again && again !== was) again.focus({ preventScroll: true });
      frame.contentWindow.scrollTo(x, y);
      changed = true;
    });
    return changed;
  }
  /** Remembers each landmark as it came, before anything changes it. */
  frame.addEventListener('load', function () {
    fetch(frame.contentWindow.location.href, { cache: 'no-store' }).then(function (answer) { return answer.text(); }).then(function (text) {
      var came = new DOMParser().parseFromString(text, 'text/html');
      styles(came);
      ['main', '.plan-header', '.plan-turn', '.plan-trail', '.plan-footer'].forEach(function (name) {
        var was = frame.contentDocument.querySelector(name);
        var is = came.querySelector(name);
        if (was && is) was.plainplanHtml = is.innerHTML;
      });
    });
  });
  wait();
})();
