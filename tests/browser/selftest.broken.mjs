// A sound little site, and the ways to break it. Each break names the gate that must find it.

import { readFileSync } from 'node:fs';

// Reading aloud and finding words are ours even here: it is too much to write them a second time.
const OURS = readFileSync(new URL('../../themes/plain/reader.js', import.meta.url), 'utf8');
const LISTEN = `(function () {\n  var root = document.documentElement, chosen = {};\n${OURS.slice(OURS.indexOf('  // Finding words:'))}`;

const SEARCH = readFileSync(new URL('../../themes/plain/search.js', import.meta.url), 'utf8');

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";

const page = (title, main) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<script src="_plan/reader.js"></script>
<link rel="stylesheet" href="_plan/style.css">
</head><body>
<a class="plan-skip" href="#main">Skip to the main text</a>
<header><nav aria-label="Menu"><a href="index.html">Home</a> <a href="more.html">More</a></nav>
<button id="plan-settings-button" type="button" aria-expanded="false" hidden>Change how it looks</button>
<button id="plan-listen-button" type="button" aria-expanded="false" hidden>Read aloud</button></header>
<main id="main" tabindex="-1">
<template id="plan-listen-template"><div class="plan-listen" id="plan-listen" role="region" aria-label="Read aloud" data-one="Read this" data-reading="Reading." data-stopped="Stopped." hidden><button type="button" data-all>Read all</button> <button type="button" data-stop>Stop</button><p role="status"></p></div></template>
<h1>${title}</h1>
${main}
</main>
<footer><p>Version 1</p></footer>
</body></html>
`;

export const SOUND = {
  'index.html': page('My people', `<p>3 people are closest to me. Read <a href="more.html#week">about my week</a>.</p>
<p><img src="_plan/tea.svg" alt="A cup of tea" width="160" height="160"> I like tea.</p>
<div class="plan-row"><img src="_plan/tea.svg" alt="" width="160" height="160"><p class="plan-row__words">I drink it at 4pm.</p></div>
<div class="plan-row"><img src="_plan/tea.svg" alt="" width="160" height="160"><p class="plan-row__words">I pay for it.</p></div>
<section class="plan-part--network"><h2 id="plan--sheet-1">My map</h2>
<svg class="plan-map__drawing plan-map__drawing--rings" role="img" aria-labelledby="map-title" viewBox="0 0 280 80" width="280" height="80">
<title id="map-title">My map</title>
<g class="plan-map__member"><text class="plan-map__name" x="8" y="24" font-size="18">Mum</text></g>
<g class="plan-map__member"><text class="plan-map__name" x="8" y="56" font-size="18">Ana</text></g>
</svg>
<ul><li class="plan-people__one"><strong>Mum</strong> rings me.</li><li class="plan-people__one"><strong>Ana</strong> helps me.</li></ul>
<table><caption>My people</caption><thead><tr><th scope="col">Name</th><th scope="col">Ring</th></tr></thead>
<tbody><tr><th scope="row">Mum</th><td>closest</td></tr><tr><th scope="row">Ana</th><td>paid</td></tr></tbody></table>
</section>
<section><h2 id="plan--sheet-2">My help</h2>
<svg class="plan-map__drawing plan-map__drawing--star" role="img" aria-labelledby="star-title" viewBox="0 0 280 80" width="280" height="80">
<title id="star-title">My help</title>
<text class="plan-map__word" x="8" y="24" font-size="18">The choir</text>
</svg>
<ul class="plan-form"><li>The choir</li></ul>
</section>`),
  'more.html': page('More', '<h2 id="week">My week</h2><p>I swim on Monday.</p>'),
  'all-pages.html': page('All pages', `<template id="plan-search-template" data-script="_plan/search.js"><div id="plan-search" role="search" aria-label="Find words"><label for="plan-search-field">Find words</label> <input id="plan-search-field" type="search"><p class="plan-search__said" role="status" data-found="Found: {n}" data-none="Not here."></p><p class="plan-search__near" data-say="Do you mean:" hidden></p><ol class="plan-search__list" hidden></ol></div></template>
<p><a href="index.html">My people</a> <a href="more.html">More</a></p>`),
  '_plan/search.js': `var plainplanPages = [["index.html", "", "My people", [["", "", "3 people are closest to me."], ["map-title", "My map", "Grandmother rings me."]]], ["more.html", "", "More", [["week", "My week", "I swim on Monday."]]]];\n${SEARCH}`,
  '_plan/tea.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect x="8" y="8" width="20" height="20" fill="#0a4d68"/></svg>',
  '_plan/style.css': `:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff9ec; --accent: #0a4d68; font-size: 20px; }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f0ec; --paper: #121212; --accent: #9fd3ea; } }
:root[data-size=big] { font-size: 30px; }
:root[data-pictures=off] img { display: none; }
@media print { #plan--sheet-2 { break-before: page; } }
body { margin: 0; padding: 16px; background: var(--paper); color: var(--ink); font: 1rem/1.6 sans-serif; }
a { color: var(--accent); display: inline-block; min-height: 44px; line-height: 44px; min-width: 44px; }
button { font: inherit; min-height: 44px; color: var(--ink); background: var(--paper); border: 2px solid var(--ink); }
a:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
img { max-width: 100%; height: auto; }
svg text { fill: var(--ink); }
.plan-skip { position: absolute; left: -9999px; }
.plan-skip:focus { left: 16px; top: 0; background: var(--paper); }
.card { max-width: 300px; }
main p, main li { max-width: 32em; }
.plan-row { display: grid; grid-template-columns: 160px 1fr; gap: 28px; margin: 40px 0; }
@media (max-width: 600px) { .plan-row { display: block; } }
@media print { .plan-row { margin: 8px 0; } .plan-row img { width: 80px; height: 80px; } }
.sum { text-align: end; font-variant-numeric: tabular-nums; }
@media print { .plan-skip, nav, button, #plan-settings { display: none; } }
`,
  '_plan/reader.js': `(function () {
  var root = document.documentElement, chosen = {};
  try { chosen = JSON.parse(localStorage.getItem('kept')) || {}; } catch (error) { /* nothing is kept */ }
  function apply() { ['size', 'pictures'].forEach(function (set) { if (chosen[set]) root.setAttribute('data-' + set, chosen[set]); }); }
  apply();
  document.addEventListener('DOMContentLoaded', function () {
    var button = document.getElementById('plan-settings-button');
    var panel = document.createElement('div');
    panel.id = 'plan-settings';
    panel.hidden = true;
    panel.setAttribute('role', 'region');
    panel.setAttribute('aria-label', 'Settings');
    panel.innerHTML = '<button type="button" data-set="size" data-value="big" aria-pressed="false">Big</button> <button type="button" data-set="pictures" data-value="off" aria-pressed="false">No pictures</button>';
    button.after(panel);
    button.hidden = false;
    button.addEventListener('click', function () { panel.hidden = !panel.hidden; });
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') { panel.hidden = true; button.focus(); }
    });
    panel.addEventListener('click', function (event) {
      var set = event.target.dataset.set;
      if (!set) return;
      chosen[set] = event.target.dataset.value;
      event.target.setAttribute('aria-pressed', 'true');
      apply();
      try { localStorage.setItem('kept', JSON.stringify(chosen)); } catch (error) { /* for this page only */ }
    });
  });
})();
${LISTEN}`,
};

const html = (from, to) => ['index.html', from, to];
const css = to => ['_plan/style.css', '.card { max-width: 300px; }', to];
const find = (from, to) => ['_plan/search.js', from, to];
const script = (from, to) => ['_plan/reader.js', from, to];

const AXE = ['axe finds nothing (wide, light)', 'axe finds nothing (wide, dark)', 'axe finds nothing (phone, light)', 'axe finds nothing (phone, dark)'];
const QUIET = 'opens without a complaint and asks no other host';
const WEIGHT = 'is light, and asks for little before it shows';
const KEYBOARD = 'can be walked with the keyboard';
const NO_SCRIPT = 'says the same without scripts';
const LINKS = 'every link leads somewhere';
const SETTINGS = "the reader's settings work and are kept";
const DRAWING = 'the drawings, the list and the table hold the same names';
const PAPER = 'paper holds every word, 12 point or more';
const EASY = ['a page is laid out for easy reading (wide)', 'a page is laid out for easy reading (phone)'];
const FORCED = 'forced colours show the same words';

const VOICE = 'a voice of this device reads the page, and no other voice does';

const SEARCHES = 'every word of the plan can be found, and what is found is there';

const one = (what, gate, says, ...change) => ({ what, gate, says, change });

export const BREAKS = [
  { what: 'a heavy picture', gate: WEIGHT, change: [['_plan/tea.svg', '<rect', `<!--${'x'.repeat(200_000)}--><rect`]], says: 'are allowed' },
  { what: 'a second style sheet', gate: WEIGHT, change: [html('<link rel="stylesheet" href="_plan/style.css">', '<link rel="stylesheet" href="_plan/style.css"><link rel="stylesheet" href="more.css">')], says: 'it waits for' },
  one('grey letters', AXE[0], 'color-contrast', css('main p { color: #a0a0a0; }')),
  one('contrast below AAA', AXE[0], 'color-contrast-enhanced', css('main p { color: #707070; }')),
  one('dark letters in the dark', AXE[1], 'color-contrast', css('@media (prefers-color-scheme: dark) { main p { color: #303030; } }')),
  one('a picture without words', AXE[2], 'image-alt', html(' alt="A cup of tea"', '')),
  one('a link without words', AXE[3], 'link-name', html('>about my week</a>', '></a>')),
  one('a page without its language', AXE[0], 'html-has-lang', html('<html lang="en">', '<html>')),
  one('targets that are too small', AXE[2], 'target-size', html('<a href="index.html">Home</a>', '<a class="small" href="index.html">a</a><a class="small" href="more.html">b</a>'), css('.small { min-height: 0; min-width: 0; line-height: 10px; font-size: 10px; }')),

  one('a wide box', 'nothing scrolls sideways (wide)', 'px wide', css('h1 { width: 1600px; }')),
  one('a box of 400 px', 'nothing scrolls sideways (phone)', 'px wide', css('table { width: 400px; }')),
  one('text outside a page that cannot scroll', 'nothing scrolls sideways (400 % zoom)', 'px wide', css('html, body { overflow-x: hidden; } h1 { width: 500px; white-space: nowrap; text-align: right; }')),
  one('a line that is cut off', 'nothing scrolls sideways (phone)', 'cut off', css('h2 { width: 40px; overflow: hidden; white-space: nowrap; }')),
  one('a box as high as its text', 'wide text spacing cuts nothing (wide)', 'cut off', css('main p:first-of-type { width: 300px; height: 70px; overflow: hidden; }')),
  one('a row that cannot grow', 'wide text spacing cuts nothing (phone)', 'cut off', css('h2 { width: 85px; overflow: hidden; white-space: nowrap; font-size: 20px; }')),

  one('words that forced colours take away', FORCED, 'differ', css('@media (forced-colors: active) { main p { display: none; } }')),
  one('letters in the colour of the page', FORCED, 'cannot be seen', css('@media (forced-colors: active) { main p { forced-color-adjust: none; color: Canvas; } }')),
  one('words that paper lacks', PAPER, 'not on paper', css('main .late { position: fixed; top: -30000px; }'), html('I like tea.', 'I like <span class="late">hippopotamus</span> tea.')),
  one('small print', PAPER, 'point', css('@media print { main p { font-size: 10pt; } }')),
  one('small letters in a drawing', PAPER, 'point', html('font-size="18">Mum', 'font-size="9">Mum')),

  one('letters with serifs', EASY[0], 'ER-L1', css('main p { font-family: Georgia, serif; }')),
  one('two kinds of letters', EASY[0], 'ER-L1', css('h2 { font-family: monospace; }')),
  one('small letters', EASY[1], 'ER-L2', css('main p { font-size: 15px; }')),
  one('lines too near', EASY[0], 'ER-L3', css('main p { line-height: 1.2; }')),
  one('justified text', EASY[0], 'ER-L4', css('main p { text-align: justify; }')),
  one('centred text', EASY[1], 'ER-L4', css('main p { text-align: center; }')),
  one('split words', EASY[1], 'ER-L4', css('main p { hyphens: auto; }')),
  one('long lines', EASY[0], 'ER-L4', css('main p { max-width: none !important; }')),
  one('italics', EASY[0], 'ER-C4', css('main p { font-style: italic; }')),
  one('a picture after its words', EASY[0], 'ER-L5', css('.plan-row img { order: 2; }')),
  one('a picture below its words', EASY[1], 'ER-L12', css('.plan-row { display: flex !important; flex-direction: column-reverse; }')),
  one('small pictures', EASY[0], 'ER-I5', css('.plan-row img { width: 60px; height: 60px; }')),
  one('rows too near', EASY[0], 'ER-L7', css('.plan-row { margin: 0 !important; }')),
  one('something that moves', EASY[0], 'ER-L11', css('@keyframes turn { to { rotate: 360deg; } } h1 { animation: turn 2s infinite; }')),
  one('a link without a line', EASY[0], 'ER-E5', css('main a { text-decoration: none; }')),
  one('a new window', EASY[0], 'ER-E7', html('<a href="more.html#week">', '<a target="_blank" href="more.html#week">')),
  one('a table without a caption', EASY[0], 'ER-B2', html('<caption>My people</caption>', '')),
  one('a sum at the start of its cell', EASY[0], 'ER-B4', html('<td>closest</td></tr><tr><th scope="row">Ana</th><td>paid</td>', '<td>£2</td></tr><tr><th scope="row">Ana</th><td>£12.50</td>')),
  one('a drawing without a title first', EASY[0], 'ER-G1', html('<title id="map-title">My map</title>\n<g class="plan-map__member">', '<g class="plan-map__member"><title id="map-title">My map</title>')),

  one('an image of another host', QUIET, 'asks another host', html('src="_plan/tea.svg"', 'src="https://host.invalid/tea.svg"'), html("img-src 'self'", "img-src *")),
  one('an inline style', QUIET, 'Content Security Policy', html('<h1>', '<h1 style="color: red">')),
  one('an inline script', QUIET, 'Content Security Policy', html('</main>', '<script>window.x = 1</script></main>')),
  one('a missing picture', QUIET, '404', html('_plan/tea.svg', '_plan/coffee.svg')),
  one('a script that stops', QUIET, 'a script stopped', script('(function () {', '(function () { setTimeout(function () { throw new Error("stop"); });')),
  one('words that only a script shows', NO_SCRIPT, 'differ', script('button.hidden = false;', 'button.hidden = false; document.querySelector("main").append("late words");')),
  one('an address from the top', 'opens from a sub-folder', 'cannot load', html('href="_plan/style.css"', 'href="/_plan/style.css"')),
  one('a way out of the folder', 'opens from a memory stick', 'cannot load', html('src="_plan/tea.svg"', 'src="../_plan/tea.svg"')),

  one('a link to nothing', LINKS, 'leads nowhere', html('more.html#week', 'less.html')),
  one('a link to a folder', LINKS, 'leads nowhere', html('more.html#week', './')),
  one('a link from the top', LINKS, 'not a relative address', html('more.html#week', '/more.html')),
  one('an anchor that is not there', LINKS, 'no such place', html('more.html#week', 'index.html#week')),
  one('a style attribute', LINKS, 'inline style', html('<h1>', '<h1 style="color: red">')),

  one('no skip link', KEYBOARD, 'the first stop is no link', html('<a class="plan-skip" href="#main">Skip to the main text</a>', '')),
  one('a skip link that does not move', KEYBOARD, 'does not move', html(' tabindex="-1"', '')),
  one('no line round the focus', KEYBOARD, 'changes', css('a:focus-visible { outline: none !important; }')),
  one('a thin line round the focus', KEYBOARD, 'changes', css('a:focus-visible { outline: 1px solid var(--accent) !important; }')),
  one('an order of its own', KEYBOARD, 'comes after', html('<a href="more.html">More</a>', '<a href="more.html" tabindex="1">More</a>')),
  one('a control that Tab leaves out', KEYBOARD, 'never comes to', html('</main>', '<p><button type="button" class="later">Later</button></p></main>'), script('apply();', 'apply(); document.addEventListener("keydown", function () { document.querySelector(".later").tabIndex = -1; });')),
  one('a trap', KEYBOARD, 'caught', script('apply();', 'apply(); document.addEventListener("keydown", function (event) { var links = document.querySelectorAll("nav a"); if (document.activeElement === links[1]) { event.preventDefault(); links[1].blur(); links[1].focus(); } });')),
  one('a focus that is covered', KEYBOARD, 'cannot be seen', css('footer { position: fixed; inset: 0; background: var(--paper); }')),

  one('a name that only the drawing has', DRAWING, 'only in the drawing', html('<strong>Ana</strong> helps me', '<strong>Mum</strong> helps me')),
  one('a name that the drawing lacks', DRAWING, 'not in the drawing', html('font-size="18">Ana', 'font-size="18">Mum')),
  one('words that only the star has', DRAWING, 'only in the star', html('<li>The choir</li>', '<li>The band</li>')),
  one('a name that the table lacks', DRAWING, 'not in the table', html('<th scope="row">Ana</th>', '<th scope="row">Mum</th>')),

  one('a sheet that is too long for paper', 'each sheet of a bundle is one sheet of paper', 'pages of paper', css('#plan--sheet-1 { padding-bottom: 60cm; }')),

  one('a voice that sends the words away', VOICE, 'sends the words away', script('voice.localService !== false && ', '')),
  one('a voice of another language', VOICE, 'of another language', script('plain(voice.lang)[0] === wanted[0]', 'true')),
  one('nobody reads', VOICE, 'there is no button for a voice', script('button.hidden = !has;', 'button.hidden = true;')),
  one('long pieces', VOICE, 'would be cut off', script('sentence.length > 180', 'sentence.length > 9999'), html('I like tea.', `I like tea ${'and milk '.repeat(40)}a lot.`)),
  one('words that are not read', VOICE, 'not read', script("'h1, h2, h3, h4, h5, h6, p, li, dt, dd, caption, tr'", "'h1, li'")),
  one('nothing stands out', VOICE, 'does not stand out', script("shown.classList.add('plan-listen__now')", "shown.classList.add('now')")),
  one('a stop that does not stop', VOICE, 'after Stop', script('else stop(false);', 'else said.textContent = bar.dataset.stopped;')),
  one('a button that reads everything', VOICE, 'of one piece reads', script('else read([one]);', 'else read(blocks());')),
  one('pieces without a button', VOICE, 'no piece has a button', script("one.append(press);", "")),

  one('a search that never wakes', SEARCHES, 'there is no field', script("var template = document.getElementById('plan-search-template');", 'return;')),
  one('a search that fetches nothing', SEARCHES, 'nothing to look through', script('document.head.append(script);', '')),
  one('a search that looks at titles only', SEARCHES, 'is not found', find("all: plain([page[2], part[1], part[2]].join('\\n'))", 'all: plain(page[2])')),
  one('a search that is not ready', SEARCHES, 'must look for the field', script("if (location.hash === '#plan-search') field.focus();", '')),
  one('nothing found, and nobody says so', SEARCHES, 'not told as such', find('said.dataset.none', "''")),
  one('no number of what is found', SEARCHES, 'how many places', find("said.dataset.found.replace('{n}', found.length)", "'Found.'")),
  one('a word with a letter missing', SEARCHES, 'is not offered', find('one[0] <= limit', 'one[0] < 0')),
  one('a way to nowhere', SEARCHES, 'does not lead there', find('"3 people are closest to me."', '"3 grandmothers are closest to me."')),
  one('grey letters in what was found', SEARCHES, 'with something found', css('.plan-search__list a { color: #a0a0a0; }')),
  one('no button for the settings', SETTINGS, 'no button', script('button.hidden = false;', '')),
  one('a size that does nothing', SETTINGS, 'no larger', ['_plan/style.css', ':root[data-size=big] { font-size: 30px; }', '']),
  one('a size that is forgotten', SETTINGS, 'forgotten', script("localStorage.setItem('kept', JSON.stringify(chosen))", '0')),
  one('pictures that stay', SETTINGS, 'still there', ['_plan/style.css', ':root[data-pictures=off] img { display: none; }', '']),
  one('settings that Escape does not close', SETTINGS, 'Escape does not close', script('panel.hidden = true; button.focus();', 'button.focus();')),
  one('a focus that is lost', SETTINGS, 'focus is lost', script('panel.hidden = true; button.focus();', 'panel.hidden = true;')),
  one('grey letters in the settings', SETTINGS, 'with the settings open', css('#plan-settings button { color: #a0a0a0; }')),
  one('a script that needs storage', 'settings work for one page where nothing can be kept', 'no button', script('try { chosen = JSON.parse(localStorage.getItem(\'kept\')) || {}; } catch (error) { /* nothing is kept */ }', "chosen = JSON.parse(localStorage.getItem('kept')) || {};")),
];
