//! What a new plan holds, and that nothing of it takes the place of another file.

use super::*;
use crate::pipeline;
use crate::report::plain;
use crate::value::Audience;
use std::io::Cursor;

fn today() -> Date {
    Date::constant(2026, 10, 5)
}

fn make(folder: &Path, starter: Option<Starter>, typed: &str) -> Result<String, String> {
    let mut out = Vec::new();
    new_plan(folder, starter, Cursor::new(typed), &mut out, today(), false)?;
    Ok(String::from_utf8(out).unwrap())
}

fn page(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

/// Builds the plan for a reader, and gives the pages as one text.
fn build(folder: &Path, audience: Audience) -> String {
    let read = pipeline::read(folder, today(), None);
    assert!(!read.report.has_errors(), "{}", plain::tell(&read.report));
    let built = pipeline::build(&read.plan.expect("a plan"), audience, today(), &Default::default());
    assert!(!built.report.has_errors(), "{}", plain::tell(&built.report));
    built.site.files.values().map(|bytes| String::from_utf8_lossy(bytes)).collect()
}

#[test]
fn a_plan_from_each_starter_builds_for_every_reader_without_a_question() {
    for starter in Starter::value_variants().iter().copied() {
        let folder = tempfile::tempdir().unwrap();
        let told = make(&folder.path().join("my plan"), Some(starter), "").unwrap();
        assert!(!told.contains('?') && told.contains("my plan\" --for private"), "{told}");
        for audience in [Audience::Circle, Audience::Private] {
            assert!(build(&folder.path().join("my plan"), audience).contains("I am Sam"));
        }
        // Nobody has said yes to showing it to everyone.
        let read = pipeline::read(&folder.path().join("my plan"), today(), None);
        assert!(read.report.is_empty(), "{}: {}", starter.name(), plain::tell(&read.report));
        let built = pipeline::build(&read.plan.unwrap(), Audience::Public, today(), &Default::default());
        assert!(built.shared.pages.is_empty());
        // With their yes, everyone may read the first page.
        let asked = folder.path().join("asked");
        let number = Starter::value_variants().iter().position(|one| *one == starter).unwrap() + 1;
        make(&asked, None, &format!("Sam\n1\n1\n{number}\n2\n")).unwrap();
        assert!(build(&asked, Audience::Public).contains("I am Sam"));
        let report = pipeline::read(&asked, today(), None).report;
        assert!(report.is_empty(), "{}: {}", starter.name(), plain::tell(&report));
    }
}

#[test]
fn the_full_starter_begins_a_list_of_what_was_spent_that_only_its_owner_sees() {
    let folder = tempfile::tempdir().unwrap();
    make(folder.path(), Some(Starter::Full), "").unwrap();
    let list = page(folder.path(), "spending.csv");
    assert!(list.starts_with("date,line,amount,note\n2026-10-05,Swimming,6,"), "{list}");
    let read = pipeline::read(folder.path(), today(), None);
    assert!(!plain::tell(&read.report).contains("spending"), "{}", plain::tell(&read.report));
    assert!(build(folder.path(), Audience::Private).contains("By 5 October 2026 I spent £86."));
    assert!(!build(folder.path(), Audience::Circle).contains("£86"));
}

#[test]
fn a_plan_from_answers_builds_and_holds_them() {
    let folder = tempfile::tempdir().unwrap();
    let told = make(folder.path(), None, "Zoë\n2\n2\n2\n2\n").unwrap();
    assert!(told.starts_with("Question 1 of 5: What name may everyone see? (Enter: Sam)\n> Zoë\n"), "{told}");
    let index = page(folder.path(), "index.md");
    for line in ["name: Zoë", "voice: name", "language: en-IE", "currency: EUR", "to: public", "from: 2026-10-05"] {
        assert!(index.contains(&format!("  {line}\n")), "{line}: {index}");
    }
    assert!(index.contains("\naudience: public\n"), "{index}");
    assert!(build(folder.path(), Audience::Public).contains("I am Zoë"));
}

#[test]
fn without_the_persons_own_yes_nothing_is_for_everyone() {
    let folder = tempfile::tempdir().unwrap();
    let told = make(folder.path(), None, "Zoë\n").unwrap();
    assert!(told.contains("--for circle") && !page(folder.path(), "index.md").contains("audience: public\n"));
    assert!(!page(folder.path(), "index.md").contains("consent"));
    assert!(build(folder.path(), Audience::Circle).contains("I am Zoë"));
}

#[test]
fn any_name_is_a_name_and_nothing_else() {
    for name in ["a: b", "*Sam*", "{{ plan }}", "'", "- x", "# x", "<b>x</b>", "x\u{7}y", ":: x", "yes", "[a](b)"] {
        let folder = tempfile::tempdir().unwrap();
        make(folder.path(), None, &format!("{name}\n1\n1\n1\n2\n")).unwrap();
        let shown = build(folder.path(), Audience::Public);
        let escaped = name.replace('\u{7}', " ").replace('<', "&lt;").replace('>', "&gt;");
        assert!(
            shown.contains(&format!("I am {escaped}.")) || shown.contains(&escaped.replace('\'', "&#39;")),
            "{name}"
        );
    }
}

#[test]
fn a_name_that_is_a_mark_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    assert!(make(folder.path(), None, "::: private\n1\n1\n1\n2\n").unwrap_err().contains("A name cannot hold them"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_file_in_the_way_is_named_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("my-week.md"), "mine").unwrap();
    let problem = make(folder.path(), Some(Starter::Full), "").unwrap_err();
    assert!(problem.contains("my-week.md already") && problem.contains("Nothing was written"), "{problem}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    assert_eq!(page(folder.path(), "my-week.md"), "mine");
}

#[cfg(unix)]
#[test]
fn a_link_to_nowhere_is_in_the_way_too() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("elsewhere.md");
    std::os::unix::fs::symlink(&target, folder.path().join("index.md")).unwrap();
    assert!(make(folder.path(), Some(Starter::JustTheBasics), "").is_err());
    assert!(!target.exists());
}

#[test]
fn no_answer_or_a_wrong_one_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan");
    assert!(make(&plan, None, "").unwrap_err().contains("--starter just-the-basics"));
    assert!(make(&plan, None, "Zoë\n7\n").unwrap_err().contains("`7` is no answer"));
    assert!(!plan.exists());
    // On a terminal the question comes again.
    let mut out = Vec::new();
    new_plan(&plan, None, Cursor::new("Zoë\n7\n2\n1\n1\n1\n"), &mut out, today(), true).unwrap();
    assert!(String::from_utf8(out).unwrap().contains("Please type a number from 1 to 2."));
    assert!(page(&plan, "index.md").contains("voice: name"));
}

#[test]
fn copies_that_are_not_for_everyone_stay_out_of_version_control() {
    let folder = tempfile::tempdir().unwrap();
    make(folder.path(), Some(Starter::JustTheBasics), "").unwrap();
    let ignored = page(folder.path(), ".gitignore");
    assert!(["site-*/", ".plainplan-*"].iter().all(|name| ignored.lines().any(|line| line == *name)));
}

#[test]
fn every_new_page_builds_in_a_new_plan_and_never_takes_the_place_of_another() {
    let forms = Forms::default();
    for name in forms.names() {
        let folder = tempfile::tempdir().unwrap();
        make(folder.path(), Some(Starter::JustTheBasics), "").unwrap();
        let mut out = Vec::new();
        new_page(name, folder.path(), &forms, today(), &mut out).unwrap();
        assert!(String::from_utf8(out).unwrap().contains(&format!("{name}.md")));
        build(folder.path(), Audience::Private);
        let before = page(folder.path(), &format!("{name}.md"));
        if forms.find(name).unwrap().again {
            continue; // A further one has the words of the last one, and a name of its own.
        }
        assert!(new_page(name, folder.path(), &forms, today(), &mut Vec::new()).unwrap_err().contains("already"));
        assert_eq!(page(folder.path(), &format!("{name}.md")), before);
    }
}

#[test]
fn a_person_who_is_called_like_someone_in_a_starter_gets_a_sound_plan() {
    for (at, starter) in Starter::value_variants().iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        for name in MADE_UP {
            let plan = folder.path().join(name);
            make(&plan, None, &format!("{name}\n1\n1\n{}\n2\n", at + 1)).unwrap();
            let report = pipeline::read(&plan, today(), None).report;
            assert!(!report.has_errors(), "{name}, {}: {}", starter.name(), plain::tell(&report));
        }
    }
}

#[test]
fn every_name_that_a_starter_makes_up_is_known() {
    for file in STARTERS.dirs().flat_map(|dir| dir.files()) {
        let text = file.contents_utf8().unwrap();
        for name in text.lines().filter_map(|line| line.trim().strip_prefix("- name: ")) {
            let is_one_word = !name.contains(' ') && name != "Mum" && name != "Dad";
            assert!(!is_one_word || MADE_UP.contains(&name), "{name} in {}", file.path().display());
        }
    }
}

#[test]
fn a_further_review_begins_with_the_words_of_the_last_one_and_leaves_it_alone() {
    let forms = Forms::default();
    let folder = tempfile::tempdir().unwrap();
    make(folder.path(), Some(Starter::JustTheBasics), "").unwrap();
    let review = |day| new_page("review-meeting", folder.path(), &forms, day, &mut Vec::new());
    review(today()).unwrap();
    let first = page(folder.path(), "review-meeting.md").replace("Swimming", "My blue boat");
    fs::write(folder.path().join("review-meeting.md"), &first).unwrap();
    review(Date::constant(2027, 4, 5)).unwrap();
    let second = page(folder.path(), "review-meeting-2027-04-05.md");
    assert!(second.contains("My blue boat") && second.contains("  date: 2027-04-05\n"), "{second}");
    assert!(second.contains("\nupdated: 2027-04-05\nreview: 2027-10-05\n"), "{second}");
    assert_eq!(page(folder.path(), "review-meeting.md"), first);
    build(folder.path(), Audience::Private);
    assert!(review(Date::constant(2027, 4, 5)).unwrap_err().contains("already"), "one a day");
}

#[test]
fn a_plan_like_another_has_its_tools_and_none_of_its_words() {
    let other = tempfile::tempdir().unwrap();
    make(other.path(), Some(Starter::Full), "").unwrap();
    for (name, text) in [
        (
            "zqsecretname.md",
            "---\ntitle: Zqtitle\nmaps:\n  dream: Zqdream by the sea.\n  who: [Zqwho]\n---\n\n## Zqheading\n\nZqwords.\n",
        ),
        (
            "forms/zqform.yaml",
            "name: zqform\ntitle: Zqform\nabout: Zqabout.\naudience: circle\nshape: rows\nlayout: cards\nfields:\n  - name: zqfield\n    label: Zqlabel\n    kind: text\n",
        ),
        ("own.md", "---\nzqform:\n  - zqfield: Zqvalue\n---\n"),
    ] {
        let path = other.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let new = tempfile::tempdir().unwrap();
    let folder = new.path().join("mine");
    let mut out = Vec::new();
    new_plan_like(&folder, other.path(), &mut out, today()).unwrap();
    let names: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.contains(&"maps.md".to_string()) && names.contains(&"budget.md".to_string()), "{names:?}");
    for name in &names {
        let text = page(&folder, name);
        assert!(!text.to_lowercase().contains("zq") && !name.contains("zq"), "{name}: {text}");
    }
    for audience in [Audience::Public, Audience::Private] {
        build(&folder, audience);
    }
    let problem = new_plan_like(&new.path().join("x"), new.path(), &mut Vec::new(), today()).unwrap_err();
    assert!(problem.contains("There is no plan"), "{problem}");
}

#[test]
fn a_misspelt_form_is_told_with_its_neighbour() {
    let problem = new_page("good_dya", Path::new("."), &Forms::default(), today(), &mut Vec::new()).unwrap_err();
    assert_eq!(problem, "There is no part called `good_dya`. Did you mean `good-day`?");
    let problem = new_page("Reach", Path::new("."), &Forms::default(), today(), &mut Vec::new()).unwrap_err();
    assert!(problem.ends_with("plainplan new page audit, and write in it: standard: reach"), "{problem}");
}
