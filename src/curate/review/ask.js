const ended = 'The review does not answer; was it ended?';

/** Asks the review for something, or, with a body, to write something: its status, 0 where it does not answer. */
export async function ask(name, body) {
  try {
    const response = await fetch(name, {
      ...(body
        ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
        : {}),
    });
    return { status: response.status, answer: await response.json() };
  } catch {
    return { status: 0, answer: { message: body ? `${ended} Nothing was saved.` : ended } };
  }
}
