'use strict';

// Draws every card of cards.js as a phone shows it, three languages beside each other, in pages that a picture can hold; #2 shows the second page alone.
(() => {
  const tallest = 15000;
  const columns = 2;
  const faults = [];
  const chat = document.getElementById('chat');
  const markdown = window.markdownit({ breaks: false, linkify: false });
  const { AdaptiveCard, HostConfig, SerializationContext, Versions } = window.AdaptiveCards;

  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };

  function element(kind, className, text) {
    const made = document.createElement(kind);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function draw(json) {
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig(window.chatLook.cardConfig);
    const context = new SerializationContext(Versions.v1_5);
    card.parse({ ...json, lang: undefined }, context); // the package's pattern for it refuses every second card
    const warnings = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
    warnings.push(...card.validateProperties().validationEvents.map(event => event.message));
    return { drawn: card.render(), warnings };
  }

  // a word that stands out of its card, or is cut off in its box
  function cut(card) {
    const edge = card.getBoundingClientRect().right + 1;
    return [...card.querySelectorAll('*')].filter(one =>
      one.getClientRects().length && (one.getBoundingClientRect().right > edge || (getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1)));
  }

  const rows = window.cards.map(({ name, faces }) => {
    const row = element('div', 'row');
    row.append(element('h2', '', name));
    const beside = element('div', 'faces');
    row.append(beside);
    for (const { language, bytes, card } of faces) {
      const face = element('div', 'face');
      face.lang = language;
      face.append(element('p', '', `${language} · ${(bytes / 1024).toFixed(1)} KB`));
      const place = element('div', '');
      const { drawn, warnings } = draw(card);
      faults.push(...warnings.map(warning => `${name} ${language}: ${warning}`));
      if (drawn) place.append(drawn);
      else faults.push(`${name} ${language}: nothing was drawn`);
      face.append(place);
      beside.append(face);
    }
    return row;
  });

  // columns are filled from the left, pages one after the other
  const pages = [];
  let page, column;
  const turn = () => {
    page = element('section', '');
    pages.push(page);
    chat.append(page);
    next();
  };
  const next = () => {
    column = element('div', 'column');
    page.append(column);
  };
  turn();
  for (const row of rows) {
    column.append(row);
    if (column.scrollHeight <= tallest || column.children.length === 1) continue;
    if (page.children.length < columns) next();
    else turn();
    column.append(row);
  }

  for (const row of rows) {
    for (const card of row.querySelectorAll('.ac-adaptiveCard')) {
      for (const one of cut(card).slice(0, 1)) faults.push(`${row.firstChild.textContent} ${card.closest('.face').lang}: cut off: ${one.className || one.tagName} ${one.textContent.slice(0, 40)}`);
    }
  }

  const findings = element('script', '');
  findings.type = 'application/json';
  findings.id = 'findings';
  findings.removeAttribute('class');
  findings.textContent = JSON.stringify({ width: pages[0].querySelector('.column').offsetWidth * columns + 80, heights: pages.map(one => one.offsetHeight), faults }).replaceAll('<', '\\u003c');
  document.body.append(findings);

  const wanted = Number(location.hash.slice(1));
  if (wanted) pages.forEach((one, at) => { one.hidden = at + 1 !== wanted; });
})();
