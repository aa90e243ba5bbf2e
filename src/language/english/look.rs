//! English words that the look itself needs: buttons, landmarks, the reader's settings.
//!
//! In: nothing. Out: every key with its words; each language holds the same keys.
//! Not here: words of a plan, which come finished in the views.

/// Key and English words. `{page}` and `{pages}` are numbers that the browser puts in when it prints.
pub static LOOK: &[(&str, &str)] = &[
    ("skip-to-main", "Go to the main words"),
    ("menu", "Menu"),
    ("you-are-here", "You are here"),
    ("back-and-next", "Back and next"),
    ("back", "Back"),
    ("next", "Next"),
    ("help-title", "If you need help"),
    ("other-versions", "Other ways to read this page"),
    ("about-this-page", "About this page"),
    ("task-done", "Done"),
    ("task-open", "Not done yet"),
    ("map-middle", "In the middle:"),
    ("print-page", "Page {page} of {pages}"),
    ("all-pages", "All pages"),
    ("all-pages-summary", "Every page of this plan is here."),
    ("part-of", "Part {n} of {total}"),
    ("whole-plan", "The whole plan"),
    ("whole-plan-summary", "All pages in one piece. You can print them."),
    ("contents", "What is in it"),
    ("to-contents", "Back to the list of what is in it"),
    ("search", "Find words in this plan"),
    ("search-found", "Places found: {n}"),
    ("search-none", "These words are not in this plan."),
    ("search-near", "Do you mean:"),
    ("credits", "Who made the pictures"),
    ("credits-set", "The small drawings are called"),
    ("credits-authors", "They were made by"),
    ("credits-changes", "We added a grey line around them."),
    ("credits-licence", "Anyone may use them. The rules are called"),
    ("credits-licence-name", "Creative Commons Attribution 4.0"),
    ("credits-drawn", "A few drawings are our own. They may be used like the program itself."),
    ("credits-own", "Our own pictures"),
    ("not-found-title", "This page is not here"),
    ("not-found-text", "The page may have a new name, or it may be gone."),
    ("not-found-way-back", "Please go back, or start again at the first page of this site."),
    ("settings", "Change how it looks"),
    ("settings-short", "Looks"),
    ("settings-where", "Your choices stay on this device only."),
    ("settings-size", "Size of the words"),
    ("settings-size-usual", "Usual size"),
    ("settings-size-125", "Bigger"),
    ("settings-size-150", "Biggest"),
    ("settings-colours", "Colours"),
    ("settings-colours-usual", "As on my device"),
    ("settings-colours-cream", "Cream"),
    ("settings-colours-white", "White"),
    ("settings-colours-blue", "Pale blue"),
    ("settings-colours-yellow", "Pale yellow"),
    ("settings-colours-dark", "Dark"),
    ("settings-colours-contrast", "Yellow on black"),
    ("settings-pictures", "Pictures"),
    ("settings-pictures-usual", "With pictures"),
    ("settings-pictures-off", "No pictures"),
    ("settings-space", "Space"),
    ("settings-space-usual", "Usual space"),
    ("settings-space-more", "More space"),
    ("settings-letters", "Letters"),
    ("settings-letters-usual", "Letters of this plan"),
    ("settings-letters-device", "Letters of my device"),
    ("settings-clock", "Clocks"),
    ("settings-clock-usual", "Times in words"),
    ("settings-clock-on", "Times with a clock"),
    ("settings-focus", "Line to read"),
    ("settings-focus-usual", "All lines alike"),
    ("settings-focus-line", "One line stands out"),
    ("settings-speed", "Speed of reading aloud"),
    ("settings-speed-usual", "Usual speed"),
    ("settings-speed-slow", "Slow"),
    ("settings-speed-fast", "Fast"),
    ("listen", "Read aloud"),
    ("listen-all", "Read all"),
    ("listen-stop", "Stop"),
    ("listen-one", "Read this"),
    ("listen-reading", "Reading aloud."),
    ("listen-stopped", "Stopped."),
    ("settings-again", "Start again"),
    ("settings-again-done", "Everything looks as it did at first."),
    ("settings-close", "Close"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_key_stands_once_and_says_something() {
        let keys: BTreeSet<&str> = LOOK.iter().map(|(key, _)| *key).collect();
        assert_eq!(keys.len(), LOOK.len());
        assert!(LOOK.iter().all(|(_, words)| !words.is_empty()));
    }
}
