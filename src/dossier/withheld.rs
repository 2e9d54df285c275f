//! What does not travel to the browser, because only documents show it: the bundle leaves it out, and there its type has no
//! value and no way to one. So "nothing is documented" cannot be taken for "left out": what would ask does not compile.

#[cfg(target_arch = "wasm32")]
use std::marker::PhantomData;

/// A value that is there natively, and in the browser only the place of one.
#[derive(Debug, Clone, PartialEq)]
pub struct Withheld<T>(#[cfg(not(target_arch = "wasm32"))] T, #[cfg(target_arch = "wasm32")] PhantomData<T>);

impl<T> Withheld<T> {
    /// What is read, where there is something to read.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn read(read: impl FnOnce() -> T) -> Withheld<T> {
        Withheld(read())
    }

    /// What is read, where there is something to read.
    #[cfg(target_arch = "wasm32")]
    pub(super) fn read(_: impl FnOnce() -> T) -> Withheld<T> {
        Withheld(PhantomData)
    }
}

impl<T> Withheld<Option<T>> {
    /// What is made of the value, where there is one.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn and_then<U>(&self, make: impl FnOnce(&T) -> Option<U>) -> Option<U> {
        self.as_ref().and_then(make)
    }

    /// What is made of the value, where there is one.
    #[cfg(target_arch = "wasm32")]
    pub(super) fn and_then<U>(&self, _: impl FnOnce(&T) -> Option<U>) -> Option<U> {
        None
    }
}

impl<T> Withheld<Vec<T>> {
    /// Whether there is something; in the browser nobody knows.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn holds_some(&self) -> bool {
        !self.is_empty()
    }

    /// Whether there is something; in the browser nobody knows.
    #[cfg(target_arch = "wasm32")]
    pub(super) fn holds_some(&self) -> bool {
        false
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<T> std::ops::Deref for Withheld<T> {
    type Target = T;

    fn deref(&self) -> &T {
        let Withheld(value) = self;
        value
    }
}
