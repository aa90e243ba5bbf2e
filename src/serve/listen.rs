//! Connections of the preview: each has its time, and no client holds up another.
//!
//! In: a door on this machine, and the preview. Out: answers, until the program ends.
//! Not here: what is answered (`answer`).

use super::answer::{Answer, Request};
use super::preview::Preview;
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue, LOCATION, ORIGIN, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Response, StatusCode, header};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddrV4, TcpListener};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// So long a client may take to say what it wants.
const PATIENCE: Duration = Duration::from_secs(5);
/// So long a client that knows the newest version waits for a newer one before it asks again.
const WAIT: Duration = Duration::from_secs(20);
/// No connection lasts longer: a browser makes a new one without a word.
const LONGEST: Duration = Duration::from_secs(120);
/// Connections at a time. More are closed at once.
const MOST: usize = 200;
/// Ports that are tried after the wanted one.
const NEXT_PORTS: u16 = 20;

/// A door that only programs of this machine can come to.
pub struct Door {
    listener: TcpListener,
    pub port: u16,
}

/// Opens the wanted port, or the next one that is free.
///
/// # Errors
/// What the system says of the last port that was tried.
pub fn open_door(wanted: u16) -> io::Result<Door> {
    let last = wanted.saturating_add(NEXT_PORTS);
    let mut problem = io::Error::from(io::ErrorKind::AddrInUse);
    for port in wanted..=last {
        match TcpListener::bind(SocketAddrV4::new(Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => {
                let port = listener.local_addr()?.port();
                return Ok(Door { listener, port });
            }
            Err(found) if found.kind() == io::ErrorKind::AddrInUse => problem = found,
            Err(found) => return Err(found),
        }
    }
    Err(problem)
}

/// Answers until the program ends.
///
/// # Errors
/// Where the system gives no runtime or takes the door back.
pub fn serve(door: Door, preview: &Arc<Preview>) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
    runtime.block_on(async {
        door.listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(door.listener)?;
        let free = Arc::new(Semaphore::new(MOST));
        loop {
            let Ok((stream, _)) = listener.accept().await else {
                // Out of handles for a moment: others end soon.
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            };
            let Ok(place) = free.clone().try_acquire_owned() else { continue };
            let (preview, port) = (preview.clone(), door.port);
            tokio::spawn(async move {
                let service = service_fn(move |request| respond(request, preview.clone(), port));
                let connection = http1::Builder::new()
                    .timer(TokioTimer::new())
                    .header_read_timeout(PATIENCE)
                    .max_buf_size(16 * 1024)
                    .serve_connection(TokioIo::new(stream), service);
                // A client that goes away in the middle is no news.
                let _ = tokio::time::timeout(LONGEST, connection).await;
                drop(place);
            });
        }
    })
}

async fn respond(
    asked: hyper::Request<Incoming>,
    preview: Arc<Preview>,
    port: u16,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let text = |name: header::HeaderName| asked.headers().get(name).and_then(|value| value.to_str().ok());
    let fetched = header::HeaderName::from_static("sec-fetch-site");
    let method = asked.method().as_str().to_string();
    let path = asked.uri().path_and_query().map_or(String::new(), ToString::to_string);
    let request = Request {
        method: &method,
        path: &path,
        host: text(header::HOST),
        origin: text(ORIGIN),
        comes_from: text(fetched),
    };
    if let Some(refusal) = request.refusal(port) {
        return Ok(response(refusal));
    }
    if let Some(known) = request.known_version() {
        let mut version = preview.version();
        let _ = tokio::time::timeout(WAIT, version.wait_for(|version| *version > known)).await;
    }
    let answer = tokio::task::spawn_blocking({
        let (method, path) = (method.clone(), path.clone());
        move || Request { method: &method, path: &path, ..Request::default() }.answer(&preview)
    });
    Ok(match answer.await {
        Ok(answer) => response(answer),
        Err(_) => response(Answer {
            status: 500,
            kind: "text/plain; charset=utf-8",
            body: b"This page could not be made. The other pages are still there.".to_vec(),
            location: None,
            since: None,
        }),
    })
}

/// What every answer says beside its bytes: nobody may keep it, frame it or read it from another site.
fn response(answer: Answer) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(answer.body)));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(answer.kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    // Each page has a policy of its own inside. This one can be said here only.
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static("frame-ancestors 'self'"));
    // A script can read this one of a page that has loaded.
    // The frame around the pages must know whether a page was there when it was asked for.
    let since = match answer.since {
        None if answer.status == 404 => Some("none".to_string()),
        since => since.map(|since| since.to_string()),
    };
    if let Some(since) = since.and_then(|since| HeaderValue::from_str(&format!("since;desc={since}")).ok()) {
        headers.insert("server-timing", since);
    }
    if let Some(location) = answer.location.and_then(|location| HeaderValue::from_str(&location).ok()) {
        headers.insert(LOCATION, location);
    }
    response
}
