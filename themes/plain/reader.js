// The reader's settings, and reading aloud. Everything works without this script; it only lets a person change how the
// pages look, or hear them. Choices are kept on this device. What each of them does is said by the style sheets.
(function () {
  'use strict';
  var root = document.documentElement;
  var KEY = 'plainplan-reader';
  var SETS = ['size', 'colours', 'pictures', 'space', 'letters', 'clock', 'focus', 'speed'];
  var chosen = read();
  SETS.forEach(apply);

  function read() {
    try { return JSON.parse(localStorage.getItem(KEY)) || {}; } catch (e) { return {}; }
  }
  function keep() {
    // A private window or a memory stick may not keep anything: then the choice lasts for this page.
    try { localStorage.setItem(KEY, JSON.stringify(chosen)); } catch (e) { /* stays as it is */ }
  }
  function apply(set) {
    if (typeof chosen[set] === 'string' && chosen[set]) root.setAttribute('data-' + set, chosen[set]);
    else root.removeAttribute('data-' + set);
  }

  document.addEventListener('DOMContentLoaded', function () {
    var button = document.getElementById('plan-settings-button');
    var template = document.getElementById('plan-settings-template');
    var menu = document.querySelector('.plan-menu__rest');
    // Browsers that cannot keep the menu open on a wide screen by style alone.
    if (menu && window.matchMedia('(min-width: 48em)').matches &&
        !(window.CSS && CSS.supports && CSS.supports('selector(details::details-content)'))) menu.open = true;
    if (!button || !template || !template.content) return;
    template.parentNode.insertBefore(template.content, template);
    var panel = document.getElementById('plan-settings');
    var said = panel.querySelector('[role=status]');
    var choices = panel.querySelectorAll('[data-set]');
    button.setAttribute('aria-controls', 'plan-settings');
    button.hidden = false;
    show();

    function show() {
      choices.forEach(function (choice) {
        var now = root.getAttribute('data-' + choice.dataset.set) || '';
        choice.setAttribute('aria-pressed', String(choice.dataset.value === now));
      });
    }
    function open(yes) {
      panel.hidden = !yes;
      button.setAttribute('aria-expanded', String(yes));
      said.textContent = '';
    }
    button.addEventListener('click', function () { open(panel.hidden); });
    document.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape' || panel.hidden) return;
      open(false);
      button.focus();
    });
    panel.addEventListener('click', function (event) {
      var pressed = event.target.closest('button');
      if (!pressed) return;
      if (pressed.hasAttribute('data-close')) {
        open(false);
        button.focus();
        return;
      }
      if (pressed.dataset.set) {
        chosen[pressed.dataset.set] = pressed.dataset.value;
        said.textContent = pressed.parentNode.firstElementChild.textContent + ': ' + pressed.textContent;
      } else {
        chosen = {};
        said.textContent = pressed.dataset.again;
      }
      SETS.forEach(apply);
      keep();
      show();
    });
  });

  // Finding words: the field is woken here. What is looked through is fetched when somebody comes to the field.
  document.addEventListener('DOMContentLoaded', function () {
    var template = document.getElementById('plan-search-template');
    if (!template || !template.content) return;
    template.parentNode.insertBefore(template.content, template);
    var field = document.getElementById('plan-search-field');
    field.addEventListener('focus', function () {
      var script = document.createElement('script');
      script.src = template.dataset.script;
      document.head.append(script);
    }, { once: true });
    // Browsers go to the place behind the `#` when all is loaded, and take the focus with them.
    window.addEventListener('load', function () {
      setTimeout(function () { if (location.hash === '#plan-search') field.focus(); });
    });
  });

  // Reading aloud: by a voice that lives on this device, since another one would send the words away. One sentence at a
  // time: some browsers cut off what is longer. No pause: on some devices it never ends.
  document.addEventListener('DOMContentLoaded', function () {
    var speech = window.speechSynthesis;
    var button = document.getElementById('plan-listen-button');
    var template = document.getElementById('plan-listen-template');
    if (!speech || !window.SpeechSynthesisUtterance || !button || !template || !template.content) return;
    template.parentNode.insertBefore(template.content, template);
    var bar = document.getElementById('plan-listen');
    var said = bar.querySelector('[role=status]');
    var main = document.querySelector('main');
    var THREE = { eng: 'en', deu: 'de', ger: 'de', cym: 'cy', wel: 'cy', ara: 'ar', fra: 'fr', spa: 'es' };
    var RATES = { slow: 0.7, fast: 1.1 };
    var queue = [];
    var now = null;
    var watchdog = 0;
    var turn = 0;
    // How signs and hard words sound, as the page itself tells: "9am", "£12.50", a name that is not spelt as it is said.
    var sounds = Array.prototype.map.call(bar.querySelectorAll('[data-word], [data-sign]'), function (one) {
      var word = one.dataset.word;
      var sign = word ? '(^|[^\\p{L}\\p{N}])' + word.replace(/[\\^$.*+?()[\]{}|\/]/g, '\\$&') + '(?![\\p{L}\\p{N}])' : one.dataset.sign;
      return { sign: new RegExp(sign, word ? 'giu' : 'gu'), sound: word ? '$1' + one.textContent.replace(/\$/g, '$$$$') : one.textContent };
    });
    button.setAttribute('aria-controls', 'plan-listen');

    function plain(tag) {
      var parts = String(tag || '').toLowerCase().replace(/_/g, '-').split('-');
      parts[0] = THREE[parts[0]] || parts[0];
      return parts;
    }
    /** A voice of this device for a language; one of the same country first. */
    function voiceFor(tag) {
      var wanted = plain(tag);
      var own = speech.getVoices().filter(function (voice) {
        return voice.localService !== false && plain(voice.lang)[0] === wanted[0];
      });
      var near = own.filter(function (voice) { return plain(voice.lang)[1] === wanted[1]; });
      return near[0] || own[0] || null;
    }
    function look() {
      var has = !!voiceFor(root.lang);
      button.hidden = !has;
      var speed = document.getElementById('plan-settings-speed');
      if (speed) speed.parentNode.hidden = !has;
      if (!has) open(false);
    }
    if (speech.addEventListener) speech.addEventListener('voiceschanged', look);
    else speech.onvoiceschanged = look;
    look();
    setTimeout(look, 1000);

    /** What is read in one go: the words that stand by themselves, in the order of the page. */
    function blocks() {
      var all = main.querySelectorAll('h1, h2, h3, h4, h5, h6, p, li, dt, dd, caption, tr');
      return Array.prototype.filter.call(all, function (one) {
        var outer = one.parentElement.closest('tr');
        return !outer && !one.closest('svg, .plan-listen, .plan-settings') && one.getClientRects().length > 0 && words(one);
      });
    }
    function words(one) { return tidy(bare(one).textContent); }
    /** Without what is not read, or read by itself; with signs between what stands apart. */
    function bare(one) {
      var copy = one.cloneNode(true);
      copy.querySelectorAll('.plan-listen__one, svg, img, script, style').forEach(function (part) { part.remove(); });
      // What stands by itself inside is read by itself.
      if (one.tagName !== 'TR') copy.querySelectorAll('p, li, dt, dd, h2, h3, h4, h5, h6, tr').forEach(function (part) { part.remove(); });
      copy.querySelectorAll('td, th, br').forEach(function (cell) { cell.append('. '); });
      copy.querySelectorAll('a, div, br').forEach(function (part) { part.after(' '); });
      return copy;
    }
    function tidy(text) { return text.replace(/\s+/g, ' ').replace(/( ?\.)+ ?$/, '.').trim(); }
    /** Words of one language each, in their order. Only those of the page's own language get its sounds. */
    function segments(one) {
      var lang = (one.closest('[lang]') || root).lang;
      var copy = bare(one);
      var foreign = [];
      copy.querySelectorAll('[lang]').forEach(function (part) {
        if (plain(part.lang)[0] === plain(lang)[0] || !copy.contains(part)) return;
        foreign.push({ text: tidy(part.textContent), lang: part.lang });
        part.replaceWith('\u0001');
      });
      var list = [];
      copy.textContent.split('\u0001').forEach(function (text, at) {
        if (at > 0) list.push(foreign[at - 1]);
        list.push({ text: plain(lang)[0] === plain(root.lang)[0] ? spoken(tidy(text)) : tidy(text), lang: lang });
      });
      return list.filter(function (segment) { return /[^\s.,:;()]/.test(segment.text); });
    }
    function spoken(text) {
      return sounds.reduce(function (said, one) { return said.replace(one.sign, one.sound); }, text);
    }
    /** Sentences, and long ones in pieces, so that no browser cuts them off. */
    function pieces(text) {
      var out = [];
      (text.match(/[^.!?\u061f\u2026]+[.!?\u061f\u2026]*\s*/g) || [text]).forEach(function (sentence) {
        while (sentence.length > 180) {
          var at = Math.max(sentence.lastIndexOf(', ', 180), sentence.lastIndexOf(' ', 180));
          if (at < 40) at = 180;
          out.push(sentence.slice(0, at + 1));
          sentence = sentence.slice(at + 1);
        }
        if (/[^\s.,:;]/.test(sentence)) out.push(sentence);
      });
      return out;
    }
    function mark(one) {
      if (now) (now.closest('.plan-row') || now).classList.remove('plan-listen__now');
      now = one;
      if (!one) return;
      var shown = one.closest('.plan-row') || one;
      shown.classList.add('plan-listen__now');
      shown.scrollIntoView({ block: 'nearest' });
    }
    function stop(silently) {
      turn += 1;
      queue = [];
      clearTimeout(watchdog);
      speech.cancel();
      mark(null);
      if (!silently) said.textContent = bar.dataset.stopped;
    }
    function read(list) {
      stop(true);
      queue = list.slice();
      said.textContent = bar.dataset.reading;
      next(turn);
    }
    function next(mine) {
      if (mine !== turn) return;
      var one = queue.shift();
      if (!one) { stop(false); return; }
      // Never the voice of another language: nobody could understand it. What has no voice here is passed over.
      var list = [];
      segments(one).forEach(function (segment) {
        var voice = voiceFor(segment.lang);
        if (voice) pieces(segment.text).forEach(function (text) { list.push({ text: text, voice: voice, lang: segment.lang }); });
      });
      if (!list.length) { next(mine); return; }
      mark(one);
      say(list, mine);
    }
    function say(list, mine) {
      if (mine !== turn) return;
      if (!list.length) { next(mine); return; }
      var one = list[0];
      var utterance = new SpeechSynthesisUtterance(one.text);
      utterance.voice = one.voice;
      utterance.lang = one.voice.lang || one.lang;
      utterance.rate = RATES[chosen.speed] || 0.9;
      var isOver = false;
      function over() {
        if (isOver) return;
        isOver = true;
        clearTimeout(watchdog);
        say(list.slice(1), mine);
      }
      utterance.onend = over;
      utterance.onerror = over;
      // A voice that never says that it has ended must not end the reading.
      watchdog = setTimeout(over, 3000 + one.text.length * 300);
      speech.speak(utterance);
    }
    function open(yes) {
      if (!yes) { stop(true); said.textContent = ''; }
      bar.hidden = !yes;
      button.setAttribute('aria-expanded', String(yes));
      if (yes) { root.setAttribute('data-listen', 'on'); addButtons(); } else root.removeAttribute('data-listen');
    }
    function addButtons() {
      if (main.querySelector('.plan-listen__one')) return;
      blocks().forEach(function (one) {
        if (one.matches('tr, caption, h1, h2, h3, h4, h5, h6, dt, .plan-title__position, .plan-box__title, .plan-fact') || one.closest('.plan-cards')) return;
        var press = document.createElement('button');
        press.type = 'button';
        press.className = 'plan-listen__one';
        press.textContent = bar.dataset.one;
        press.setAttribute('aria-label', bar.dataset.one + ': ' + words(one).slice(0, 60));
        press.addEventListener('click', function () { if (now === one) stop(false); else read([one]); });
        one.append(press);
      });
    }
    button.addEventListener('click', function () { open(bar.hidden); });
    bar.addEventListener('click', function (event) {
      var pressed = event.target.closest('button');
      if (!pressed) return;
      if (pressed.hasAttribute('data-all')) read(blocks());
      else stop(false);
    });
    document.addEventListener('keydown', function (event) { if (event.key === 'Escape' && now) stop(false); });
    window.addEventListener('pagehide', function () { stop(true); });
  });
})();
