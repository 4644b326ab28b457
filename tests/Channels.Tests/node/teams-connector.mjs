// The official botframework-connector package as Teams' other side: one JSON object a line in, one a line out.
//   { "verify": { activity, header, metadata, appId } }       -> { "ok": true } or { "error" }: is this call one of the Bot Connector?
//   { "call": "<operation>", serviceUrl, token, args: [...] } -> { "answer" } or { "error", "status" }: its client calls a connector
//   { "post": activity, to, token, appId }                    -> { "status" }: its client hands an activity to a bot
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { ChannelValidation, ConnectorClient, JwtTokenValidation, SimpleCredentialProvider } = require("botframework-connector");
const { BotFrameworkClientImpl } = require("botframework-connector/lib/auth/botFrameworkClientImpl");
const { TokenCredentials } = require("botframework-connector/lib/auth/tokenCredentials");

console.error = () => {}; // it writes what it thinks of a bad token

const verify = async ({ activity, header, metadata, appId }) => {
  ChannelValidation.OpenIdMetadataEndpoint = metadata;
  const identity = await JwtTokenValidation.authenticateRequest(activity, header, new SimpleCredentialProvider(appId, "unused"), "");
  return { ok: identity.isAuthenticated };
};

const call = async ({ call, serviceUrl, token, args }) => {
  const client = new ConnectorClient(new TokenCredentials(token), { baseUri: serviceUrl, noRetryPolicy: true });
  const answer = await client.conversations[call](...args);
  return { answer: JSON.parse(JSON.stringify({ ...answer, _response: undefined })) };
};

const post = async ({ post, to, token, appId }) => {
  const credentials = { createCredentials: async () => new TokenCredentials(token) };
  const client = new BotFrameworkClientImpl(credentials, "https://login.microsoftonline.com");
  const { status } = await client.postActivity(appId, appId, to, post.serviceUrl, post.conversation.id, post);
  return { status };
};

const answer = (asked) => (asked.verify ? verify(asked.verify) : asked.call ? call(asked) : post(asked));

for await (const line of createInterface({ input: process.stdin })) {
  const said = await answer(JSON.parse(line)).catch((error) => ({ error: error.message, status: error.statusCode }));
  process.stdout.write(JSON.stringify(said) + "\n");
}
