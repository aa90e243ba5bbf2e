// The reader's settings. Everything works without this script; it only lets a person change how the pages look.
// Choices are kept on this device. What each of them does is said by the style sheets.
(function () {
  'use strict';
  var root = document.documentElement;
  var KEY = 'plainplan-reader';
  var SETS = ['size', 'colours', 'pictures', 'space', 'letters'];
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
})();
