//! The arithmetic of budgets.
