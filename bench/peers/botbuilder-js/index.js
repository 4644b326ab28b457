'use strict';

// The same four steps as our own leave-a-word talk, written the way the SDK's samples write them: a waterfall of
// prompts, state in memory, no authentication, no middleware, no logging. PORT says where to listen.

const express = require('express');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, ConversationState, MemoryStorage } = require('botbuilder');
const { ChoicePrompt, ConfirmPrompt, DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } = require('botbuilder-dialogs');

const TOPICS = ['Fees', 'Pickup', 'Clubs', 'Something else'];

const state = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(state.createProperty('dialog'));
let words = 0;

dialogs
  .add(new TextPrompt('words'))
  .add(new ChoicePrompt('topic'))
  .add(new ConfirmPrompt('check'))
  .add(new WaterfallDialog('leave-word', [
    (step) => step.prompt('words', 'What would you like to tell the office?'),
    (step) => {
      step.values.words = step.result;
      return step.prompt('topic', {
        prompt: 'What is it about?',
        retryPrompt: 'Please choose one: what is it about?',
        choices: TOPICS,
      });
    },
    (step) => {
      step.values.topic = step.result.value;
      return step.prompt('check', `Please check: "${step.values.words}" (${step.values.topic}). Shall I pass it on?`);
    },
    async (step) => {
      const number = `WD-${String(++words).padStart(4, '0')}`;
      await step.context.sendActivity(step.result ? `Passed on: number ${number}.` : 'Nothing was passed on.');
      return step.endDialog();
    },
  ]));

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_, error) => {
  process.stderr.write(`${error.stack}\n`);
};

const app = express();
app.disable('x-powered-by');
app.use(express.json());
app.post('/api/messages', (request, response) => adapter.process(request, response, async (turn) => {
  if (turn.activity.type !== 'message') return;
  const dialog = await dialogs.createContext(turn);
  const outcome = await dialog.continueDialog();
  if (outcome.status === DialogTurnStatus.empty) await dialog.beginDialog('leave-word');
  await state.saveChanges(turn);
}));

app.listen(Number(process.env.PORT ?? 3978), '127.0.0.1');
