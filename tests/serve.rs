//! The preview, asked as a browser asks: what it answers, whom it answers, and that an edit is seen.
//!
//! In: the program with a folder, on a door of its own. Out: its answers.
//! Not here: what a browser makes of them (`browser`).

mod kit;

use kit::Folder;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const INDEX: &str = "---\nplan:\n  name: Sam\n  language: en-GB\n  audience: public\n  \
                     consent: {to: public, from: 2026-01-01, until: 2098-01-01, how: spoken}\ntitle: My plan\n---\n\n\
                     🙋 I am Sam.\n\n::: private\n🔑 The key is under the pot.\n:::\n";

/// A preview that ends with the test.
struct Preview {
    child: Child,
    port: u16,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Preview {
    fn of(folder: &Folder, words: &[&str]) -> Preview {
        let mut command = Command::new(kit::program());
        command.current_dir(folder.path()).args(["serve", "plan", "--no-open"]).args(words);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("the program can be started");
        let mut lines = BufReader::new(child.stdout.take().expect("its words")).lines();
        let port = loop {
            let line = lines.next().expect("it says where it is").expect("in words");
            if let Some(rest) = line.split("http://127.0.0.1:").nth(1) {
                break rest.trim_end_matches('/').parse().expect("a number");
            }
        };
        // What it says later must not stop it.
        std::thread::spawn(move || lines.for_each(drop));
        Preview { child, port }
    }

    /// The whole answer to a request with these lines after the first one.
    fn ask(&self, first: &str, more: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("the door is open");
        stream.set_read_timeout(Some(Duration::from_secs(40))).unwrap();
        write!(stream, "{first} HTTP/1.1\r\nConnection: close\r\n{more}\r\n").unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path}"), &format!("Host: 127.0.0.1:{}\r\n", self.port))
    }

    fn version(&self) -> u64 {
        let state = self.get("/_preview/state?after=0&page=private/index.html");
        state
            .split("\"version\":")
            .nth(1)
            .and_then(|rest| rest.split(['}', ',']).next())
            .and_then(|number| number.parse().ok())
            .expect(&state)
    }

    /// The version, when nothing has been built for a while.
    fn settled(&self) -> u64 {
        let mut known = self.version();
        loop {
            std::thread::sleep(Duration::from_millis(700));
            match self.version() {
                version if version == known => return known,
                version => known = version,
            }
        }
    }

    /// The page, as soon as it holds these words.
    fn wait_for(&self, path: &str, words: &str) -> String {
        let end = Instant::now() + Duration::from_secs(30);
        loop {
            let page = self.get(path);
            if page.contains(words) {
                return page;
            }
            assert!(Instant::now() < end, "{words} never came: {page}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

fn plan() -> Folder {
    let folder = Folder::new();
    folder.write("plan/index.md", INDEX);
    folder.write("plan/my-week.md", "---\ntitle: My week\nsummary: My days.\n---\n\n🏊 I swim.\n");
    folder
}

#[test]
fn each_copy_is_shown_as_its_readers_get_it_and_nothing_is_written() {
    let folder = plan();
    let preview = Preview::of(&folder, &["--port", "0"]);
    let before = kit::files_of(&folder.path().join("plan"));
    assert!(preview.get("/").contains("<iframe id=\"page\""));
    let private = preview.get("/private/index.html");
    assert!(private.starts_with("HTTP/1.1 200") && private.contains("under the pot"), "{private}");
    assert!(private.contains("cache-control: no-store") && private.contains("frame-ancestors 'self'"), "{private}");
    let public = preview.get("/public/index.html");
    assert!(public.contains("I am Sam") && !public.contains("under the pot"), "{public}");
    // The pages are those that a build writes, to the byte.
    folder.run(&["build", "plan", "--for", "public", "--out", "out"]).expect_code(0, "a build");
    assert_eq!(public.split_once("\r\n\r\n").map(|(_, body)| body.to_string()), Some(folder.read("out/index.html")));
    assert!(preview.get("/private/").contains("location: /private/index.html"));
    assert_eq!(kit::files_of(&folder.path().join("plan")), before, "a preview writes nothing");
}

#[test]
fn only_files_of_the_site_are_given_and_only_to_this_machine() {
    let folder = plan();
    folder.write("secret.txt", "Zqsecret");
    folder.write("plan/notes.txt", "Zqnotes");
    let preview = Preview::of(&folder, &["--port", "0"]);
    for path in [
        "/private/../../secret.txt",
        "/private/%2e%2e/%2e%2e/secret.txt",
        "/private/..%2f..%2fsecret.txt",
        "/secret.txt",
        "/private/index.md",
        "/private/notes.txt",
        "/private//etc/passwd",
        "/private/_plan/",
        "/private/%00",
        "/_preview/",
        "/nobody/index.html",
    ] {
        let answer = preview.get(path);
        assert!(answer.starts_with("HTTP/1.1 404") || answer.starts_with("HTTP/1.1 302"), "{path}: {answer}");
        assert!(!answer.contains("Zq") && !answer.contains("root:"), "{path}: {answer}");
    }
    let here = format!("Host: 127.0.0.1:{}\r\n", preview.port);
    for (first, more, status) in [
        ("POST /private/index.html", here.clone() + "Content-Length: 0\r\n", "405"),
        ("DELETE /private/index.html", here.clone(), "405"),
        ("GET /private/index.html", "Host: plans.example.org\r\n".to_string(), "403"),
        ("GET /private/index.html", "Host: 127.0.0.1\r\n".to_string(), "403"),
        ("GET /private/index.html", here.clone() + "Origin: http://evil.example\r\n", "403"),
        ("GET /private/index.html", here.clone() + "Sec-Fetch-Site: cross-site\r\n", "403"),
    ] {
        let answer = preview.ask(first, &more);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{first} {more}: {answer}");
        assert!(!answer.contains("under the pot"), "{answer}");
    }
    let head = preview.ask("HEAD /private/index.html", &here);
    assert!(head.starts_with("HTTP/1.1 200") && !head.contains("under the pot"), "{head}");
}

#[test]
fn a_client_that_says_nothing_holds_up_nobody() {
    let folder = plan();
    let preview = Preview::of(&folder, &["--port", "0"]);
    let silent: Vec<TcpStream> =
        (0..60).map(|_| TcpStream::connect(("127.0.0.1", preview.port)).expect("the door is open")).collect();
    let mut slow = TcpStream::connect(("127.0.0.1", preview.port)).unwrap();
    write!(slow, "GET /private/index.html HTTP/1.1\r\nHo").unwrap();
    assert!(preview.get("/private/index.html").contains("under the pot"));
    drop(silent);
}

#[test]
fn an_edit_is_seen_a_touch_is_not_and_a_mistake_keeps_the_last_good_page() {
    let folder = plan();
    let preview = Preview::of(&folder, &["--port", "0"]);
    preview.wait_for("/private/my-week.html", "I swim.");
    let first = preview.settled();
    // Editors write beside the file and then rename.
    folder.write("plan/.my-week.md.tmp", "---\ntitle: My week\nsummary: My days.\n---\n\n🏊 I swim far.\n");
    std::fs::rename(folder.path().join("plan/.my-week.md.tmp"), folder.path().join("plan/my-week.md")).unwrap();
    preview.wait_for("/private/my-week.html", "I swim far.");
    assert!(preview.settled() > first);

    let first = preview.settled();
    let same = folder.read("plan/my-week.md");
    folder.write("plan/my-week.md", &same);
    assert_eq!(preview.settled(), first, "a file that was only touched is no news");

    folder.write("plan/my-week.md", "---\ntitle: My week\naudience: nobody\n---\n\n🏊 Broken.\n");
    let broken = preview.wait_for("/_preview/state?after=0&page=private/my-week.html", "\"isBroken\":true");
    assert!(broken.contains("my-week.md, line 3") && broken.contains("Try:"), "{broken}");
    assert!(preview.get("/private/my-week.html").contains("I swim far."), "the last good page stays");
    folder.write("plan/my-week.md", "---\ntitle: My week\nsummary: My days.\n---\n\n🏊 I swim again.\n");
    preview.wait_for("/private/my-week.html", "I swim again.");
    preview.wait_for("/_preview/state?after=0&page=private/my-week.html", "\"isBroken\":false");
}

#[test]
fn who_asks_for_news_waits_for_it() {
    let folder = plan();
    let preview = Preview::of(&folder, &["--port", "0"]);
    let known = preview.settled();
    std::thread::scope(|scope| {
        let waits = scope.spawn(|| preview.get(&format!("/_preview/state?after={known}&page=private/index.html")));
        folder.write("plan/new.md", "---\ntitle: New\nsummary: New.\n---\n\n🎉 New.\n");
        let answer = waits.join().unwrap();
        assert!(answer.contains("\"version\":") && !answer.contains(&format!("\"version\":{known},")), "{answer}");
    });
}

#[test]
fn a_folder_that_is_deleted_and_made_again_is_seen_again() {
    let folder = plan();
    let preview = Preview::of(&folder, &["--port", "0"]);
    preview.wait_for("/private/my-week.html", "I swim.");
    std::fs::remove_dir_all(folder.path().join("plan")).unwrap();
    folder.write("plan/index.md", INDEX.replace("I am Sam.", "I am Sam again."));
    preview.wait_for("/private/index.html", "I am Sam again.");
    folder.write("plan/index.md", INDEX.replace("I am Sam.", "I am Sam for good."));
    preview.wait_for("/private/index.html", "I am Sam for good.");
}

#[test]
fn a_group_shows_each_plan_and_an_edit_to_one_is_seen() {
    let folder = Folder::new();
    folder.write(
        "plan/index.md",
        "---\ncollection:\n  name: Our group\n  language: en-GB\n---\n\n# Our group\n\nHello.\n",
    );
    for name in ["ana", "lee"] {
        let page = INDEX.replace("name: Sam", &format!("name: {name}")).replace("I am Sam", &format!("I am {name}"));
        folder.write(&format!("plan/{name}/index.md"), page);
    }
    let preview = Preview::of(&folder, &["--port", "0"]);
    assert!(preview.get("/private/index.html").contains("Hello."));
    assert!(preview.get("/private/ana/index.html").contains("I am ana"));
    assert!(preview.get("/private/lee/index.html").contains("I am lee"));
    let page = folder.read("plan/ana/index.md").replace("I am ana", "I am Ana Maria");
    folder.write("plan/ana/index.md", page);
    preview.wait_for("/private/ana/index.html", "I am Ana Maria");
    assert!(preview.get("/private/lee/index.html").contains("I am lee"));
}

#[test]
fn a_door_that_is_taken_leads_to_the_next_one_and_another_host_is_refused() {
    let folder = plan();
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let preview = Preview::of(&folder, &["--port", &port.to_string()]);
    assert_ne!(preview.port, port);
    let refused = folder.run(&["serve", "plan", "--no-open", "--host", "0.0.0.0"]);
    refused.expect_code(2, "another place");
    assert!(refused.said().contains("only this computer"), "{}", refused.said());
    let gone = folder.run(&["serve", "nowhere", "--no-open"]);
    gone.expect_code(2, "no folder");
    assert!(gone.said().contains("there is no folder of this name here"), "{}", gone.said());
    let file = folder.run(&["serve", "plan/index.md", "--no-open"]);
    file.expect_code(2, "a file");
    assert!(file.said().contains("name the folder that the file is in"), "{}", file.said());
}

#[test]
fn a_plan_that_was_taken_back_says_so_in_its_public_copy_too() {
    let folder = plan();
    folder.write(
        "plan/index.md",
        INDEX
            .replace(
                "  audience: public\n",
                "  audience: public\n  withdrawn: 2026-01-01\n  listed: {line: I paint.}\n",
            )
            .replace("until: 2098-01-01", "until: 2026-02-01"),
    );
    let preview = Preview::of(&folder, &["--port", "0"]);
    let page = preview.get("/public/index.html");
    assert!(
        page.starts_with("HTTP/1.1 200") && page.contains("not here any more") && !page.contains("I am Sam"),
        "{page}"
    );
}

#[test]
fn while_the_folder_is_gone_the_last_good_page_stays_and_the_list_says_why() {
    let folder = plan();
    let preview = Preview::of(&folder, &["--port", "0"]);
    preview.wait_for("/private/my-week.html", "I swim.");
    std::fs::rename(folder.path().join("plan"), folder.path().join("elsewhere")).unwrap();
    let state = preview.wait_for("/_preview/state?after=0&page=private/my-week.html", "\"isBroken\":true");
    assert!(state.contains("Try:") && state.contains("I swim."), "{state}");
    assert!(preview.get("/private/my-week.html").contains("I swim."));
    std::fs::rename(folder.path().join("elsewhere"), folder.path().join("plan")).unwrap();
    preview.wait_for("/_preview/state?after=0&page=private/my-week.html", "\"isBroken\":false");
}

#[test]
fn a_file_that_is_put_back_to_an_older_one_is_seen() {
    let folder = plan();
    let preview = Preview::of(&folder, &["--port", "0"]);
    preview.wait_for("/private/my-week.html", "I swim.");
    let page = folder.path().join("plan/my-week.md");
    // The clock of this machine went backwards, or a copy of last year was put in place: as long, and older.
    let text = folder.read("plan/my-week.md").replace("I swim.", "I sing.");
    folder.write("old.md", text);
    let old = std::fs::File::options().write(true).open(folder.path().join("old.md")).unwrap();
    old.set_modified(std::time::UNIX_EPOCH + Duration::from_secs(1_000_000_000)).unwrap();
    std::fs::rename(folder.path().join("old.md"), page).unwrap();
    preview.wait_for("/private/my-week.html", "I sing.");
}

#[test]
fn without_a_browser_it_says_the_address_and_goes_on() {
    let folder = plan();
    let mut command = Command::new(kit::program());
    command.current_dir(folder.path()).args(["serve", "plan", "--port", "0"]).env("PATH", folder.path());
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut said = String::new();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    while !said.contains("No browser could be opened") {
        said.push_str(&lines.next().expect(&said).unwrap());
    }
    assert!(said.contains("http://127.0.0.1:"), "{said}");
    assert!(child.try_wait().unwrap().is_none(), "it goes on");
    child.kill().unwrap();
    child.wait().unwrap();
}

/// A room of its own in which the system gives no watch: as when other programs took all of them.
#[cfg(target_os = "linux")]
#[test]
fn where_the_system_gives_no_more_watches_it_looks_by_itself_and_says_so() {
    let folder = plan();
    let script =
        format!("echo 0 > /proc/sys/user/max_inotify_watches && exec {} serve plan --no-open --port 0", kit::program());
    let mut command = Command::new("unshare");
    command.current_dir(folder.path()).args(["--user", "--map-root-user", "sh", "-c", &script]);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().expect("unshare is a part of Linux");
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut said = String::new();
    while !said.contains("does not tell when a file is saved") {
        said.push_str(&lines.next().expect("it says that it looks by itself").unwrap());
    }
    let port = said.split("http://127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next()).expect(&said);
    let preview = Preview { child, port: port.parse().unwrap() };
    preview.wait_for("/private/my-week.html", "I swim.");
    folder.write("plan/my-week.md", "---\ntitle: My week\nsummary: My days.\n---\n\n🏊 I swim at night.\n");
    preview.wait_for("/private/my-week.html", "I swim at night.");
}
