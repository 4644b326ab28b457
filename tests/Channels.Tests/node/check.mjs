// Reads every card of a folder with the official adaptivecards package, as a 1.5 client would, and draws it.
// With a second argument the client shows so many buttons; else as many as the package does by itself.
// Prints one JSON object: { "<file>": { "faults": [...], "text": "<what a person would see>", "chosen": <inputs with a value>, "links": <links> } }.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";

const [folder, mostButtons] = process.argv.slice(2);

const { window } = new JSDOM("<!doctype html><html><body></body></html>");
globalThis.window = window;
globalThis.document = window.document;
for (const name of Object.getOwnPropertyNames(window))
  if (/^(Node|\w*Element|\w*Event)$/.test(name)) globalThis[name] = window[name];
// jsdom lays nothing out, so it has no innerText; the package writes labels and buttons with it
Object.defineProperty(window.HTMLElement.prototype, "innerText", {
  get() { return this.textContent; },
  set(text) { this.textContent = text; },
});
const cards = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js");

const markdown = new MarkdownIt({ breaks: false, linkify: false });
cards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

// The package writes defaults and fallbacks (which it takes only where the element itself is unknown) not back.
const withoutDefaults = (value) => {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).map(([key, held]) => [key, withoutDefaults(held)]);
  return Object.fromEntries(kept.filter(([key, held]) =>
    key !== "fallback" && !(value.type === "Input.ChoiceSet" && key === "style" && held === "compact")));
};

const inspect = (json) => {
  cards.CardElement.langProperty.regEx.lastIndex = 0; // the package's pattern remembers the card before and then refuses every second one
  const context = new cards.SerializationContext(cards.Versions.v1_5);
  const card = new cards.AdaptiveCard();
  if (mostButtons) card.hostConfig = new cards.HostConfig({ actions: { maxActions: Number(mostButtons) } });
  card.parse(json, context);
  const faults = [];
  for (let index = 0; index < context.eventCount; index++) faults.push(`parse: ${context.getEventAt(index).message}`);
  for (const { message } of card.validateProperties().validationEvents) faults.push(`property: ${message}`);

  // a member that the package does not know at 1.5 does not come back
  const back = card.toJSON(new cards.SerializationContext(cards.Versions.v1_5));
  if (!isDeepStrictEqual(withoutDefaults(back), withoutDefaults(json)))
    faults.push(`members lost: ${JSON.stringify(withoutDefaults(back))}`);

  const drawn = card.render();
  if (!drawn) return { faults: [...faults, "nothing was drawn"], text: "", chosen: 0, links: 0 };
  document.body.replaceChildren(drawn);
  const chosen = card.getAllInputs().filter((input) => input.value !== undefined && input.value !== "" && !Number.isNaN(input.value)).length;
  return { faults, text: drawn.textContent, chosen, links: drawn.querySelectorAll("a").length };
};

const found = {};
for (const file of readdirSync(folder).filter((name) => name.endsWith(".json") && !name.endsWith(".received.json")))
  found[file] = inspect(JSON.parse(readFileSync(join(folder, file), "utf8")));
process.stdout.write(JSON.stringify(found));
