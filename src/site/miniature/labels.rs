//! Labels in a column beside what they name, in its order, each as near to it as the others let it be. Numbers alone.

/// The height of a label, all of it to press.
pub const ROW: i32 = 24;

/// Labels that have moved together: the middle of the first, and how many there are.
struct Block {
    sum: i32,
    count: i32,
}

impl Block {
    fn first(&self, height: i32) -> i32 {
        let last = height - ROW / 2 - (self.count - 1) * ROW;
        (self.sum / self.count).min(last).max(ROW / 2)
    }
}

/// The middle of each label, for the middles where they would stand best, in their order; the height has room for all.
/// The mean square of the distances is the least (pool adjacent violators).
pub fn spread(best: &[i32], height: i32) -> Vec<i32> {
    let mut blocks: Vec<Block> = Vec::new();
    for at in best {
        blocks.push(Block { sum: *at, count: 1 });
        while let [.., upper, lower] = &blocks[..] {
            if upper.first(height) + upper.count * ROW <= lower.first(height) {
                break;
            }
            let (upper_count, lower) = (upper.count, Block { sum: lower.sum, count: lower.count });
            blocks.pop();
            if let Some(upper) = blocks.last_mut() {
                upper.sum += lower.sum - ROW * upper_count * lower.count;
                upper.count += lower.count;
            }
        }
    }
    blocks.iter().flat_map(|block| (0..block.count).map(|at| block.first(height) + at * ROW)).collect()
}
