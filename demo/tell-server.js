/** Stores a fact at the shop's own server; throws unless the server says it has it. */
export async function tellServer(event) {
  if (!event.record && event.type !== "optout.recorded") return;
  const { type, id, at, source, language, fingerprint, subject, record } = event;
  const answer = await fetch("/consent", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ type, id, at, source, language, fingerprint, subject, record }),
    keepalive: true,
  });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
}
