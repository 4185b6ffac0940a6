// Asks the player what is on, shows it, and sends what was chosen. It keeps nothing on the phone.
'use strict';
const $ = id => document.getElementById(id);
const SHAPES = {
  circle: '<circle cx="12" cy="12" r="10"/>', triangle: '<path d="M12 2 23 21H1z"/>', square: '<path d="M3 3h18v18H3z"/>',
  diamond: '<path d="M12 1 23 12 12 23 1 12z"/>', hexagon: '<path d="M6 2h12l6 10-6 10H6L0 12z"/>'
};
const SIGNS = ['+', '+/−', '−', '−−', '?'];
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)/;

let state = null;        // as the player last told it
let mine = [];           // what is chosen here: a column or null, a row each
let step = 0;            // of the six criteria; 6: the list of them
let wanted = decodeURIComponent(location.hash.slice(1)) || navigator.language || 'nl';
let saved = true;        // what is chosen is known to the player
let unsaved = '';        // why not, as a word
let late = false;        // the last choice came after the end
let connection = '';     // what is wrong with it, as a word

// ---- Words

function own() {  // the nearest of our own languages
  const language = state ? state.language : wanted;
  const base = language.split('-')[0];
  return WORDS[language] ? language : WORDS[base] ? base : 'nl';
}
function say(key) {
  const words = WORDS[own()];
  return key in words ? words[key] : WORDS[own().split('-')[0]][key];
}
function tag(language) { return language.replace(/-easy$/, ''); }
function direct(place, language) {
  place.lang = tag(language);
  place.dir = RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}
function called(language) {
  const base = tag(language), name = LANGUAGES[base] || base;
  return base === language ? name : name + ', ' + (EASIER[base] || EASIER.en);
}

// ---- What is shown

function make(kind, name, text) {
  const made = document.createElement(kind);
  if (name) made.className = name;
  if (text) made.textContent = text;
  return made;
}
function drawing(name, inside) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '-1 -1 26 26');
  svg.setAttribute('class', name);
  svg.setAttribute('aria-hidden', 'true');
  svg.innerHTML = inside;
  return svg;
}
function flag(answer) {
  const svg = drawing('flag', SHAPES[answer.shape] || SHAPES.circle), shape = svg.firstChild;
  shape.setAttribute('fill', answer.color);
  shape.setAttribute('stroke', 'currentColor');
  shape.setAttribute('stroke-width', '1.5');
  return svg;
}
// `language`: of the text, where it comes with the story.
function put(id, text, language) {
  const place = $(id), nothing = !text;
  place.textContent = text || '';
  place.hidden = nothing;
  direct(place, language || own());
}
function pressable(text, name, language, on) {
  const button = make('button', name);
  button.type = 'button';
  button.appendChild(make('span', 'text', text));
  direct(button, language);
  button.addEventListener('click', on);
  return button;
}
function answerButton(row, column, text, before, language) {
  const button = pressable(text, 'answer', language, () => choose(row, column));
  const mark = make('span', 'mark', say('mine'));
  direct(mark, own());
  mark.setAttribute('aria-hidden', 'true');  // "pressed" says it
  button.appendChild(mark);
  if (before) button.insertBefore(before, button.firstChild);
  button.insertBefore(drawing('tick', '<path d="m5 13 5 5 9-11"/>'), button.firstChild);
  button.dataset.row = row;
  button.dataset.column = column;
  return button;
}
function group(buttons) {
  const box = make('div');
  box.setAttribute('role', 'group');
  box.setAttribute('aria-labelledby', 'step title');
  box.setAttribute('aria-describedby', 'lead');
  buttons.forEach(button => box.appendChild(button));
  return box;
}

function showAnswers() {
  const isFlag = state.kind === 'flag';
  put('title', isFlag ? say('flag') : state.prompt || say('choose'), isFlag || !state.prompt ? '' : state.language);
  put('about', isFlag ? state.prompt : '', state.language);
  put('lead', say(isFlag ? 'flagLead' : 'chooseLead'));
  return [group(state.answers.map((answer, i) => answerButton(0, i, answer.text, isFlag ? flag(answer) : null, state.language)))];
}
function showCriterion() {
  const criterion = say('criteria')[step];
  put('step', say('of').replace('{0}', step + 1).replace('{1}', 6));
  put('title', criterion[0]);
  put('lead', criterion[1]);
  put('about', state.prompt, state.language);
  const sign = i => {
    const made = make('span', 'sign', SIGNS[i]);
    made.setAttribute('aria-hidden', 'true');
    return made;
  };
  ways([[step > 0 ? say('back') : '', () => go(step - 1)], [step < 5 ? say('next') : say('toList'), () => go(step + 1), true]]);
  return [group(say('scores').map((word, i) => answerButton(step, i, word, sign(i), own())))];
}
function showList() {
  put('title', say('list'));
  put('lead', say('listLead'));
  put('about', state.prompt, state.language);
  ways([[say('back'), () => go(5)]]);
  return say('criteria').map((criterion, i) => {
    const button = pressable(criterion[0], 'row', own(), () => go(i));
    button.querySelector('.text').appendChild(make('span', 'value'));
    return button;
  });
}
// A sign is read as "plus", and without a pause the question and its answer as one sentence: ears get words of their own.
function showValue(button, row) {
  const isOpen = mine[row] === null || mine[row] === undefined, word = isOpen ? say('open1') : say('scores')[mine[row]];
  button.querySelector('.value').textContent = isOpen ? word : SIGNS[mine[row]] + ' ' + word;
  button.setAttribute('aria-label', say('criteria')[row][0] + ': ' + word);
}
function ways(list) {
  list.filter(way => way[0]).forEach(way => $('ways').appendChild(pressable(way[0], way[2] ? 'next' : '', own(), way[1])));
  $('ways').hidden = false;
}

// Words, and no links: the network may lead nowhere, and nobody is to ring by a slip.
function helpList() {
  const list = make('ul', 'help');
  state.help.forEach(line => {
    const one = make('li');
    one.appendChild(make('strong', '', line.name));
    [line.phone, line.web, line.what].filter(words => words && words !== line.name).forEach(words => one.appendChild(make('span', '', words)));
    direct(one, state.language);
    list.appendChild(one);
  });
  return list;
}

const PLAIN = {waiting: ['wait', 'waitLead'], revealed: ['revealed', 'revealedLead'], over: ['over', 'overLead'], closed: ['closed', '']};

function show() {
  document.documentElement.lang = tag(own());
  document.documentElement.dir = RIGHT_TO_LEFT.test(state.language) ? 'rtl' : 'ltr';
  ['step', 'about', 'lead'].forEach(id => put(id, ''));
  $('answers').textContent = $('ways').textContent = '';
  $('ways').hidden = true;
  let parts = [];
  if (state.phase !== 'open') {
    const plain = PLAIN[state.phase] || PLAIN.waiting;
    put('title', say(plain[0]));
    put('lead', state.phase === 'closed' ? say(anyChosen() ? 'closedIn' : 'closedOut') : say(plain[1]));
  } else {
    parts = state.kind !== 'scores' ? showAnswers() : step < 6 ? showCriterion() : showList();
  }
  if (state.phase === 'over' && state.help && state.help.length) parts = [helpList()];
  parts.forEach(part => $('answers').appendChild(part));
  document.title = $('title').textContent + ' · Wissel';
  put('private', say('secret'));
  showLanguages();
  showChosen();
}
function showLanguages() {
  $('language-box').hidden = state.languages.length < 2;
  $('language-label').textContent = say('language');
  const list = $('language');
  list.textContent = '';
  state.languages.forEach(language => {
    const option = make('option', '', called(language));
    option.value = language;
    option.lang = tag(language);
    option.selected = language === state.language;
    list.appendChild(option);
  });
}
function anyChosen() { return mine.some(column => column !== null && column !== undefined); }
// Only what a vote changes: the buttons stay, and with them where the reader is.
function showChosen() {
  const buttons = $('answers').querySelectorAll('.answer');
  for (let i = 0; i < buttons.length; ++i) {
    const chosen = mine[buttons[i].dataset.row] === +buttons[i].dataset.column;
    buttons[i].setAttribute('aria-pressed', chosen ? 'true' : 'false');
  }
  const rows = $('answers').querySelectorAll('.row');
  for (let i = 0; i < rows.length; ++i) showValue(rows[i], i);
  tell('state', state.phase === 'open' ? say(voteWord()) : late && state.phase === 'closed' ? say('late') : '');
  const wrong = state.phase === 'over' ? '' : unsaved === 'lostVote' && !saved ? unsaved : connection;
  tell('trouble', wrong ? say(wrong) : '');
}
function voteWord() {
  if (!saved) return unsaved === 'calm' ? 'calm' : 'sending';
  if (state.kind === 'scores' && step === 6) return mine.every(column => column !== null) ? 'allIn' : 'someIn';
  const here = state.kind === 'scores' ? mine[step] : mine[0];
  return here === null || here === undefined ? 'notYet' : 'isIn';
}
// The same words again are not said again.
function tell(id, text) {
  if ($(id).textContent === text) return;
  $(id).textContent = text;
  direct($(id), own());
}

let hearing = 0;  // until what was read aloud is taken away

function go(to) {
  step = to;
  show();
  toTop();
}
function toTop() {
  const isThere = document.activeElement === $('title');
  window.scrollTo(0, 0);
  $('title').focus();
  clearTimeout(hearing);
  $('heard').textContent = '';
  if (isThere) readAloud();
}
// The focus stays on the title, whose words are others now: a screen reader would say nothing.
function readAloud() {
  ['step', 'title', 'about', 'lead'].filter(id => $(id).textContent).forEach(id => {
    const part = make('p', '', $(id).textContent);
    part.lang = $(id).lang;
    $('heard').appendChild(part);
  });
  hearing = setTimeout(() => { $('heard').textContent = ''; }, 8000);  // said by then, and not met twice
}

// ---- Voting

let sending = null, again = 0, tries = 0;

function choose(row, column) {
  if (state.phase !== 'open') return;
  mine[row] = column;
  saved = false;
  unsaved = '';
  showChosen();
  clearTimeout(again);
  if (!sending) send();
}
function send() {
  const number = state.number, text = JSON.stringify({number: number, ballot: mine});
  const request = sending = new XMLHttpRequest();
  const after = ms => {
    clearTimeout(again);
    again = setTimeout(send, ms);
  };
  request.onloadend = () => {
    sending = null;
    if (number !== state.number || state.phase !== 'open') {  // another question, meanwhile, and perhaps its answer
      if (!saved && state.phase === 'open') send();
      return;
    }
    const status = request.status;
    if (status === 204) {
      tries = 0;
      if (text !== JSON.stringify({number: number, ballot: mine})) return send();  // changed, meanwhile
      saved = true;
      unsaved = '';
      if (tabs) tabs.postMessage(0);
    } else if (status === 409 || status === 400 || status === 403 || status === 404) {
      ask(true);  // it will say what is on
      if (status === 403) after(1500);
    } else {
      unsaved = status === 429 ? 'calm' : 'lostVote';
      after(status === 429 ? 1500 : pause(tries++));
    }
    showChosen();
  };
  request.open('POST', 'vote');
  request.timeout = 8000;
  request.setRequestHeader('Content-Type', 'application/json');
  request.send(text);
}

// ---- Listening

// Tabs of one phone have one vote together: the others look again at once, and where a browser has no such channel, when they are seen.
const tabs = window.BroadcastChannel ? new BroadcastChannel('wissel') : null;
if (tabs) tabs.onmessage = () => ask(true);

let asking = null, waiting = 0, losses = 0, fresh = 0;

function pause(count) { return Math.min(1000 * Math.pow(2, count), 15000) * (0.75 + Math.random() / 2); }

function ask(anew) {
  clearTimeout(waiting);
  if (asking) asking.onloadend = null, asking.abort();
  const request = asking = new XMLHttpRequest(), began = Date.now(), waits = state && anew !== true;
  request.onloadend = () => {
    asking = null;
    waiting = setTimeout(ask, take(request.status, request.responseText, waits ? Date.now() - began : 1000));
    if (state) showChosen();
  };
  request.open('GET', 'state?lang=' + encodeURIComponent(wanted) + (waits ? '&after=' + state.version : ''));
  request.timeout = 30000;
  request.send();
}
// What to do with an answer, and after how many ms to ask again.
function take(status, text, took) {
  let told = null;
  try { told = status === 200 ? JSON.parse(text) : null; } catch (error) { status = 0; }
  if (told) {
    const same = state && told.version === state.version;
    losses = 0;
    fresh = told.fresh ? fresh + 1 : 0;
    connection = fresh > 2 ? 'cookie' : '';
    news(told);
    return fresh > 2 ? 20000 : same && took < 1000 ? 2000 : 50;
  }
  if (status === 204) return 50;
  ++losses;
  connection = status === 503 || status === 429 ? 'full' : status === 404 ? 'gone' : losses > 1 ? 'lost' : connection;
  if (!state && connection) {
    document.documentElement.lang = tag(own());
    tell('trouble', say(connection));
  }
  return status === 404 ? 15000 : connection === 'full' ? 3000 + 4000 * Math.random() : pause(losses);
}
function news(told) {
  // Where this phone is a new one, the player was begun anew, and counts its questions from one.
  const before = state, another = !before || told.fresh || told.number !== before.number;
  state = told;
  if (another || told.phase === 'waiting' || told.phase === 'over') step = 0;
  // What is on its way to the player is newer than what it tells.
  if (another || saved || told.phase !== 'open') {
    mine = [];
    for (let i = 0; i < (told.kind === 'scores' ? 6 : 1); ++i) mine.push(told.mine && told.mine[i] !== undefined ? told.mine[i] : null);
    late = !another && (late || !saved) && told.phase !== 'open';
    saved = true;
  }
  if (another || told.phase !== 'open') clearTimeout(again), tries = 0;
  const moved = before && (another || told.phase !== before.phase);
  if (!before || moved || told.language !== before.language) show();
  if (moved) toTop();
}

// Back from sleep, or from another app or tab: what was asked then may never be answered, and another tab may have voted.
function wakeUp() {
  if (document.hidden) return;
  losses = 0;
  ask(true);
}
document.addEventListener('visibilitychange', wakeUp);
window.addEventListener('online', wakeUp);
window.addEventListener('pageshow', event => { if (event.persisted) wakeUp(); });
$('language').addEventListener('change', event => {
  wanted = event.target.value;
  history.replaceState(null, '', '#' + wanted);
  ask(true);
});
ask(true);
