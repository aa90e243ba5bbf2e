// The frame around the pages. It asks for news, and puts a new page in place of the old one without losing the place on it.
// The pages themselves are byte for byte those that a build writes.
(function () {
  'use strict';
  /** What of a page is put in place. */
  var PARTS = ['main', '.plan-header', '.plan-turn', '.plan-trail', '.plan-footer'];
  var frame = document.getElementById('page');
  var said = document.getElementById('said');
  var copy = 'private';
  /** What was told last. */
  var version = 0;
  var told = '';
  /** The last change of this copy that the shown page knows of; null for a page that is not there, and undefined until it
      is known how the page came. */
  var since;
  /** The looking at a page that has just come, and whether news is waited for already. */
  var arrival = null;
  var isWaiting = false;
  /** Ends the waiting for news of another page. */
  var leave = new AbortController();
  var style = '';
  var MAKING = 'The pages are being made. For a large group this takes a while.';
  var slow = 0;

  function pressed(name, value) {
    document.querySelectorAll('[data-' + name + ']').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset[name] === value));
    });
  }
  /** The place of the shown page: "private/my-week.html". */
  function shown() {
    var place = frame.contentWindow.location;
    return place.protocol === 'about:' ? copy + '/index.html' : decodeURIComponent(place.pathname.slice(1));
  }
  document.addEventListener('click', function (event) {
    var button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.copy) {
      var rest = shown().split('/').slice(1).join('/') || 'index.html';
      copy = button.dataset.copy;
      go('/' + copy + '/' + rest.split('/').map(encodeURIComponent).join('/'));
      pressed('copy', copy);
      said.textContent = 'Now as seen by: ' + button.textContent;
    } else if (button.dataset.wide !== undefined) {
      frame.className = button.dataset.wide;
      pressed('wide', button.dataset.wide);
    }
  });
  /** Shows another page. Before a copy of a large group can be shown, its plans are built. */
  function go(address) {
    clearTimeout(slow);
    slow = setTimeout(function () { said.textContent = MAKING; }, 1000);
    frame.contentWindow.location.replace(address);
  }
  function ask(after, until) {
    var address = '/_preview/state?after=' + after + '&page=' + encodeURIComponent(shown());
    return fetch(address, { cache: 'no-store', signal: until })
      .then(function (answer) { return answer.json(); });
  }
  /** Asks for news of the shown page, again and again, once it is known how that page came. */
  function wait() {
    arrival.then(function () {
      var asked = shown();
      return ask(version, leave.signal).then(function (state) {
        if (said.textContent.indexOf('has ended') >= 0) said.textContent = '';
        // Another page is shown by now: its news is asked for at once.
        if (asked !== shown()) return;
        version = state.version;
        tell(state);
        if (since !== undefined && state.since !== since) renew(state);
      });
    }).then(wait, function (problem) {
      if (problem.name === 'AbortError') { wait(); return; }
      said.textContent = 'The preview has ended. Start it again, then load this page anew.';
      setTimeout(wait, 1000);
    });
  }
  /** The preview counts its changes, and each page says with which of them it came: null for a page that was not there,
      undefined where the browser does not tell. */
  function cameWith(view) {
    var came = view.performance.getEntriesByType('navigation')[0];
    var count = came && came.serverTiming && came.serverTiming[0];
    if (!count) return undefined;
    return count.description === 'none' ? null : Number(count.description);
  }
  /** Remembers how a page came, before anything changes it. */
  frame.addEventListener('load', function () {
    var page = frame.contentDocument;
    var came = cameWith(frame.contentWindow);
    clearTimeout(slow);
    if (said.textContent === MAKING) said.textContent = '';
    document.title = (page.title || 'Preview') + ' – preview';
    since = undefined;
    leave.abort();
    leave = new AbortController();
    arrival = ask(0).then(function (state) {
      if (frame.contentDocument !== page) return;
      tell(state);
      // Saved while the page was on its way.
      if (came !== undefined && state.since !== came) { frame.contentWindow.location.reload(); return; }
      since = state.since;
      style = state.style;
      if (!state.html) return;
      var fresh = new DOMParser().parseFromString(state.html, 'text/html');
      PARTS.forEach(function (name) {
        var was = page.querySelector(name);
        var is = fresh.querySelector(name);
        if (was && is) was.plainplanHtml = is.innerHTML;
      });
      page.plainplanHead = fresh.head.innerHTML;
    });
    if (!isWaiting) wait();
    isWaiting = true;
  });

  function tell(state) {
    var text = JSON.stringify([state.isBroken, state.counts, state.findings]);
    if (text === told) return;
    told = text;
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

  /** Puts what is new into the shown page. A page whose head or style changed is loaded whole. */
  function renew(state) {
    var old = frame.contentDocument;
    since = state.since;
    if (!state.html || !old.plainplanHead) { frame.contentWindow.location.reload(); return; }
    var fresh = new DOMParser().parseFromString(state.html, 'text/html');
    if (state.style !== style || fresh.head.innerHTML !== old.plainplanHead) {
      frame.contentWindow.location.reload();
      said.textContent = 'The page is new.';
    } else if (swap(old, fresh)) {
      said.textContent = 'The page is new.';
    }
  }
  /** Links, buttons and the like of a part that are the same to a reader as this one, in order. */
  function alike(part, one) {
    var key = function (other) { return other.id || other.getAttribute('href') + ' ' + other.textContent; };
    var wanted = key(one);
    return Array.from(part.querySelectorAll(one.tagName)).filter(function (other) { return key(other) === wanted; });
  }
  function swap(old, fresh) {
    var changed = false;
    PARTS.forEach(function (name) {
      var was = old.querySelector(name);
      var is = fresh.querySelector(name);
      if (!was || !is) { if (was || is) frame.contentWindow.location.reload(); return; }
      // What the page's own script added is no news: the page as it came is compared with the page as it comes.
      if (was.plainplanHtml === is.innerHTML) return;
      // The page's own script listens to its head.
      if (name === '.plan-header') { frame.contentWindow.location.reload(); changed = true; return; }
      var focus = old.activeElement && was.contains(old.activeElement) ? old.activeElement : null;
      var number = focus && focus !== was ? alike(was, focus).indexOf(focus) : -1;
      var x = frame.contentWindow.scrollX;
      var y = frame.contentWindow.scrollY;
      was.plainplanHtml = is.innerHTML;
      var bar = was.querySelector('#plan-listen');
      was.replaceChildren.apply(was, Array.from(old.importNode(is, true).childNodes));
      // The bar that reads aloud belongs to the page's script: it stays.
      var asleep = was.querySelector('#plan-listen-template');
      if (bar && asleep) asleep.replaceWith(bar);
      // What had the focus may be gone: then its part has it, so that nobody starts from the top again.
      if (focus && focus !== was) (alike(was, focus)[number] || was).focus({ preventScroll: true });
      frame.contentWindow.scrollTo(x, y);
      changed = true;
    });
    return changed;
  }
  go('/private/index.html');
})();
