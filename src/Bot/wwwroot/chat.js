'use strict';

(() => {
  const words = {
    'zh-Hans': {
      title: '课后服务', slip: '登记', language: '语言', person: '演示身份', chat: '对话', type: '请输入…',
      trouble: '连不上学校的服务。请检查网络。', many: '请求太多，请过一分钟再试。', again: '再试一次',
    },
    'zh-Hant': {
      title: '課後服務', slip: '登記', language: '語言', person: '示範身分', chat: '對話', type: '請輸入…',
      trouble: '連不上學校的服務。請檢查網路。', many: '請求太多，請過一分鐘再試。', again: '再試一次',
    },
    en: {
      title: 'After-school programme', slip: 'register', language: 'Language', person: 'Demo person', chat: 'Conversation', type: 'Type here…',
      trouble: 'The school’s service cannot be reached. Please check your connection.', many: 'Too many requests. Please try again in a minute.', again: 'Try again',
    },
  };
  const locales = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-US' };
  const expired = 3; // directlinejs: ConnectionStatus.ExpiredToken
  const at = id => document.getElementById(id);

  const { styleOptions, cardConfig } = window.chatLook;

  // a browser may refuse its storage; the page then just forgets
  const keep = (storage, name, value) => { try { storage().setItem(name, value); } catch { /* forgotten */ } };
  const kept = (storage, name) => { try { return storage().getItem(name); } catch { return null; } };
  const session = () => window.sessionStorage;
  const always = () => window.localStorage;

  let language = 'zh-Hans';
  let school = '';
  let person = null; // null: this browser's guest
  let line = null;
  let visit = 0;

  const say = key => words[language][key];
  const place = () => `talk:${person ?? 'guest'}`;

  function earlier() {
    try { return JSON.parse(kept(session, place())) ?? {}; } catch { return {}; }
  }

  async function askToken() {
    const response = await fetch('chat/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person, token: earlier().token }),
    });
    if (!response.ok) throw Object.assign(new Error(`token: ${response.status}`), { status: response.status });
    return response.json();
  }

  // each call is a visit of its own; what an overtaken one brings is dropped
  async function talk() {
    const mine = ++visit;
    line?.end();
    line = null;
    rest(true);
    try {
      const grant = await askToken();
      if (mine !== visit) return;

      keep(session, place(), JSON.stringify({ token: grant.token, conversationId: grant.conversationId }));
      at('trouble').hidden = true;
      line = {
        key: `${grant.conversationId}/${mine}`,
        userID: grant.userId,
        store: window.WebChat.createStore(),
        direct: window.WebChat.createDirectLine({
          token: grant.token,
          domain: new URL('v3/directline', document.baseURI).href,
          conversationStartProperties: { locale: locales[language] },
        }),
        end() { this.direct.end(); },
      };
      line.direct.connectionStatus$.subscribe(status => {
        if (status === expired && mine === visit) setTimeout(talk);
      });
      draw();
      takeSlip();
    } catch (failure) {
      if (mine === visit) showTrouble(failure.status === 429 ? 'many' : 'trouble');
    }
  }

  // the picture on a slip brings its code behind a #, which no server ever sees; it waits in the box until it is sent
  function takeSlip() {
    const code = /^#code=([0-9A-Za-z]{8})$/.exec(location.hash)?.[1];
    if (!code) return;
    history.replaceState(null, '', location.pathname + location.search);
    line.store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: `${say('slip')} ${code}` } });
  }

  // between two talks nothing can be typed: it would go to the one that has ended
  function rest(waiting) {
    at('chat').inert = waiting;
    at('chat').setAttribute('aria-busy', String(waiting));
  }

  function draw() {
    if (!line) return;
    rest(false);
    window.WebChat.renderWebChat({
      key: line.key,
      directLine: line.direct,
      store: line.store,
      userID: line.userID,
      locale: locales[language],
      styleOptions,
      adaptiveCardsHostConfig: cardConfig,
      overrideLocalizedStrings: strings => ({ ...strings, TEXT_INPUT_PLACEHOLDER: say('type') }),
    }, at('chat'));
  }

  function showTrouble(key) {
    const trouble = at('trouble');
    trouble.firstElementChild.textContent = say(key);
    trouble.hidden = false;
  }

  function speak(wanted) {
    language = wanted;
    document.documentElement.lang = language;
    document.title = [school, say('title')].filter(Boolean).join(' · ');
    at('school').textContent = school;
    at('title').textContent = say('title');
    at('language').setAttribute('aria-label', say('language'));
    at('person-label').textContent = say('person');
    at('chat').setAttribute('aria-label', say('chat'));
    at('again').textContent = say('again');
    for (const button of at('language').querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.dataset.language === language));
    }
  }

  function showPeople(people) {
    const choice = at('person-choice');
    choice.replaceChildren(...people.map(one => new Option(one.name, one.id)));
    const before = kept(session, 'person');
    person = people.some(one => one.id === before) ? before : people[0].id;
    choice.value = person;
    at('person').hidden = false;
    choice.addEventListener('change', () => {
      person = choice.value;
      keep(session, 'person', person);
      talk();
    });
  }

  async function start() {
    const asked = new URLSearchParams(location.search).get('lang');
    const wanted = [asked, kept(always, 'language')].find(one => Object.hasOwn(words, one)) ?? 'zh-Hans';
    if (wanted === asked) keep(always, 'language', wanted);
    speak(wanted);
    try {
      const response = await fetch('chat/settings');
      if (!response.ok) throw new Error(`settings: ${response.status}`);
      const settings = await response.json();
      school = settings.school;
      speak(language);
      if (settings.demo && at('person').hidden) showPeople(settings.demo);
    } catch {
      showTrouble('trouble');
      return;
    }

    await talk();
  }

  at('language').addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button) return;
    keep(always, 'language', button.dataset.language);
    speak(button.dataset.language);
    draw();
  });
  at('again').addEventListener('click', start);

  start();
})();
