#pragma once

namespace stepline {

/// The side of what stands beside text (an icon, a box to tick) and is @p side pixels at the system's text size: it
/// grows with the text, and is never smaller.
int textSized(int side);

} // namespace stepline
