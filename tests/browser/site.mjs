// A built folder, and the three ways of opening it: at a web root, in a sub-folder, and as files.
//
// Not here: what its pages must be (gates/).

import { createServer } from 'node:http';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const KINDS = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8', '.pdf': 'application/pdf',
};
const SUB_FOLDER = '/our-town/plans/';

/**
 * `pages`: paths of all its pages, with `/`, in order. `isOneFile`: is there one page, and no other file that it could
 * lean on? `ways`: the start of each way's addresses. Close it at the end.
 */
export async function openSite(name, folder) {
  const root = resolve(folder);
  const files = list(root, '');
  const pages = files.filter(path => path.endsWith('.html')).sort();
  const atRoot = await serve(root, '/');
  const below = await serve(root, SUB_FOLDER);
  return {
    name, folder: root, files: new Set(files), pages,
    isOneFile: pages.length === 1 && files.every(path => path === pages[0] || path.startsWith('.')),
    ways: {
      root: `http://127.0.0.1:${atRoot.address().port}/`,
      'sub-folder': `http://127.0.0.1:${below.address().port}${SUB_FOLDER}`,
      file: pathToFileURL(root + sep).href,
    },
    address(way, path) { return this.ways[way] + path.split('/').map(encodeURIComponent).join('/'); },
    close() { atRoot.close(); below.close(); },
  };
}

function list(root, below) {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap(entry => {
    const path = below ? `${below}/${entry.name}` : entry.name;
    return entry.isDirectory() ? list(root, path) : [path];
  });
}

/** A plain host: a file or its 404 page, nothing above `prefix`, folders only with their last `/`. */
function serve(root, prefix) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname);
    // A browser asks for this by itself where a page names no icon.
    if (path === '/favicon.ico') { response.writeHead(204).end(); return; }
    let file = path.startsWith(prefix) ? join(root, path.slice(prefix.length)) : null;
    if (file && path.endsWith('/')) file = join(file, 'index.html');
    const isThere = file && file.startsWith(root + sep) && existsSync(file) && statSync(file).isFile();
    if (isThere) {
      response.writeHead(200, { 'content-type': KINDS[extname(file)] ?? 'application/octet-stream' });
      response.end(readFileSync(file));
      return;
    }
    const notFound = join(root, '404.html');
    response.writeHead(404, { 'content-type': KINDS['.html'] });
    response.end(existsSync(notFound) ? readFileSync(notFound) : 'not found');
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)));
}
