// Seals and opens messages with the official @wecom/crypto package: one JSON object a line in, one a line out.
//   { "seal": "<message>", "key", "id", "token", "timestamp", "nonce" } -> { "encrypted", "signature" }
//   { "open": "<encrypted>", ... the same ... }                         -> { "message", "id", "signature" }
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const { encrypt, decrypt, getSignature } = createRequire(import.meta.url)("@wecom/crypto");

const answer = ({ seal, open, key, id, token, timestamp, nonce }) => {
  const encrypted = open ?? encrypt(key, seal, id);
  const signature = getSignature(token, timestamp, nonce, encrypted);
  if (open === undefined) return { encrypted, signature };

  const opened = decrypt(key, open);
  return { message: opened.message, id: opened.id, signature };
};

for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + "\n");
