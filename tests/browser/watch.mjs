// Listens to a page while it opens: what it asks for, and what the browser complains about.

/** Start it before the page is opened. `problems()` gives sentences; `clear()` begins anew. */
export function watch(page) {
  let problems = [];
  const isOurs = address => /^(file|data|blob|about):/.test(address) || new URL(address).hostname === '127.0.0.1';
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`the browser says: ${message.text()}`);
  });
  page.on('pageerror', error => problems.push(`a script stopped: ${error.message}`));
  page.on('request', request => {
    if (!isOurs(request.url())) problems.push(`asks another host: ${request.url()}`);
  });
  page.on('requestfailed', request => {
    if (isOurs(request.url())) problems.push(`cannot load ${request.url()}: ${request.failure()?.errorText}`);
  });
  page.on('response', response => {
    if (response.status() >= 400) problems.push(`${response.url()} answers ${response.status()}`);
  });
  return { problems: () => [...new Set(problems)], clear() { problems = []; } };
}
