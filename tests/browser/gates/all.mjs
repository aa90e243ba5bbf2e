// Every gate, in the order that costs least. A gate has a name, which is its promise, and `run(visit)`, which gives
// the problems as sentences; none is good.
//
// `visit`: { site, path, page, watched, reload(), open(kind, address) }.

import { axeGates } from './axe.mjs';
import { drawing } from './drawing.mjs';
import { easyGates } from './easy.mjs';
import { keyboard } from './keyboard.mjs';
import { layoutGates } from './layout.mjs';
import { listen } from './listen.mjs';
import { forcedColours, paper, sheets } from './media.mjs';
import { openingGates, quiet } from './opening.mjs';
import { search } from './search.mjs';
import { settings, settingsWithoutStorage } from './settings.mjs';
import { weight } from './weight.mjs';

/** On every page. */
export const everyPage = [quiet, ...axeGates, ...layoutGates, ...easyGates, drawing, forcedColours, paper, weight, ...openingGates];
/** On the page that a host shows when a page is not there: it has no other address and no link. */
export const lostPage = everyPage.filter(gate => ![weight, ...openingGates].includes(gate));
/** On the page that holds all others: each of them was looked at by itself. */
export const wholePlan = [quiet, axeGates[0], axeGates[3], ...layoutGates, paper, ...openingGates];
/** On a plan that is one file: it asks for nothing, and weighs what its pictures weigh. */
export const oneFile = [...everyPage.filter(gate => gate !== weight), keyboard];
/** On one page of each kind. */
export const eachKind = [keyboard, listen];
/** On one page of a site. */
export const eachSite = [settings, settingsWithoutStorage, sheets, search];
