// The same fan-out as Madang's, by Node's ws: frames of a tick, encoded once, sent to all. No database, no members, no log.
import { createServer } from "node:http";
import { WebSocketServer } from "ws";

const TICK_MILLIS = 250;
let position = 0;
let events = [];

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    const postId = request.headers["idempotency-key"];
    events.push({
      position: ++position, kind: "post-written", at: new Date().toISOString(), actor: postId,
      threadId: request.url.split("/")[3], postId, parent: postId,
    });
    response.writeHead(201, { "Content-Type": "application/json" }).end(JSON.stringify({ id: postId }));
  });
});

const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on("connection", (socket) => socket.send(JSON.stringify({ type: "joined", position, now: new Date().toISOString(), present: sockets.clients.size })));

setInterval(() => {
  if (events.length > 0) {
    const frame = Buffer.from(JSON.stringify({ type: "frame", channel: "jam", position, events }));
    events = [];
    for (const socket of sockets.clients) socket.send(frame, { binary: false });
  }
}, TICK_MILLIS);

process.on("SIGTERM", () => process.exit(0));
server.listen(Number(process.argv[2]), "127.0.0.1", 4096, () => console.log("ready"));
