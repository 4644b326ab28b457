'use strict';

(() => {
  const at = id => document.getElementById(id);
  const form = at('form');

  largeType();
  if (form) show(form);

  function largeType() {
    const button = at('large');
    const name = 'large-type';
    let large = false;
    try { large = localStorage.getItem(name) === 'yes'; } catch { /* a browser may refuse its storage */ }
    const apply = () => {
      document.documentElement.classList.toggle('large', large);
      button.setAttribute('aria-pressed', String(large));
    };
    button.addEventListener('click', () => {
      large = !large;
      try { localStorage.setItem(name, large ? 'yes' : 'no'); } catch { /* then for this page only */ }
      apply();
    });
    button.hidden = false;
    apply();
  }

  // what the card says is text: the backslashes before markdown's signs are taken off, and nothing becomes markup
  function plain(text) {
    const line = document.createElement('p');
    text.replace(/\\([\\*_[\]`])/g, '$1').split('\n\n').forEach((part, number) => {
      if (number) line.append(document.createElement('br'));
      line.append(part);
    });
    return line.outerHTML;
  }

  function show(place) {
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.outputHtml = plain(text);
      result.didProcess = true;
    };
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(looks());
    card.hostConfig.inputs.label.requiredInputs.suffix = ' '; // no stars: what may be left out says so in words (given with the others it is not taken)
    const json = JSON.parse(place.dataset.card);
    delete json.lang; // the page says it more exactly: which Chinese
    card.parse(json);
    card.onExecuteAction = action => {
      if (action instanceof AdaptiveCards.OpenUrlAction) location.href = action.url;
      else if (action instanceof AdaptiveCards.SubmitAction) send(place, action.data);
    };
    place.append(card.render());
  }

  let sending = false;

  async function send(place, answer) {
    if (sending) return;
    rest(place, true);
    at('trouble').hidden = true;
    try {
      const response = await fetch(location.pathname, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Form-Ticket': place.dataset.ticket },
        body: JSON.stringify(answer),
      });
      if (response.ok) done(place);
      else if (response.status < 500) location.reload(); // another try would be refused, too; the page says what has become of the form
      else failed(place);
    } catch {
      failed(place);
    }
  }

  function done(place) {
    place.remove();
    const sent = at('sent');
    sent.hidden = false;
    sent.focus();
  }

  function failed(place) {
    rest(place, false);
    const trouble = at('trouble');
    trouble.hidden = false;
    trouble.scrollIntoView({ block: 'center' });
  }

  function rest(place, still) {
    sending = still;
    place.setAttribute('aria-busy', String(still));
    for (const button of place.querySelectorAll('button')) button.disabled = still;
  }

  // sizes are the style sheet's, so that large type reaches them
  function looks() {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    const of = (normal, subtle) => ({ default: normal, subtle: subtle ?? normal });
    const foregroundColors = {
      default: of(colour('--ink'), colour('--quiet')),
      accent: of(colour('--school')),
      attention: of(colour('--alarm')),
    };
    const paper = backgroundColor => ({ backgroundColor, foregroundColors });
    return {
      fontFamily: 'inherit',
      spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
      separator: { lineThickness: 1, lineColor: colour('--line') },
      containerStyles: { default: paper('#ffffff'), emphasis: paper('#eef4f2') },
      actions: { maxActions: 20, spacing: 'large', buttonSpacing: 10, actionsOrientation: 'vertical', actionAlignment: 'stretch' },
      factSet: {
        title: { isSubtle: true, weight: 'default', wrap: true, maxWidth: 120 },
        value: { weight: 'default', wrap: true },
        spacing: 12,
      },
      textBlock: { headingLevel: 2 },
      inputs: {
        label: {
          inputSpacing: 'small',
          requiredInputs: { weight: 'bolder', size: 'default' },
          optionalInputs: { weight: 'bolder', size: 'default' },
        },
        errorMessage: { color: 'attention', size: 'default', weight: 'bolder' },
      },
    };
  }
})();
