//! The dossier as every part of the application has it: one and the same. In the browser it stays as long as its page, so
//! that the code which would free it, 1 kB, is left out.

use std::ops::Deref;
#[cfg(not(target_arch = "wasm32"))]
use std::rc::Rc;

use super::Dossier;

/// A dossier that many have.
#[derive(Clone)]
pub struct Shared(#[cfg(target_arch = "wasm32")] &'static Dossier, #[cfg(not(target_arch = "wasm32"))] Rc<Dossier>);

impl From<Dossier> for Shared {
    #[cfg(target_arch = "wasm32")]
    fn from(dossier: Dossier) -> Shared {
        Shared(Box::leak(Box::new(dossier)))
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn from(dossier: Dossier) -> Shared {
        Shared(Rc::new(dossier))
    }
}

impl Deref for Shared {
    type Target = Dossier;

    fn deref(&self) -> &Dossier {
        let Shared(dossier) = self;
        dossier
    }
}

/// Two are the same where they are one, not where they hold the same.
impl PartialEq for Shared {
    fn eq(&self, other: &Shared) -> bool {
        std::ptr::eq::<Dossier>(&**self, &**other)
    }
}
