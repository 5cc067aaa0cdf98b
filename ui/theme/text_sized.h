#pragma once

class QFont;
class QSize;

namespace stepline {

/// The side of what stands beside text (an icon, a box to tick) and is @p side pixels at the system's text size: it
/// grows with the text, and is never smaller.
int textSized(int side);
/// Beside words in @p text; a font of so many pixels is that of a picture or a page, which does not follow the system.
int textSized(int side, const QFont &text);
/// A window's size that is @p usual at the system's text size: it grows half as fast as the text, because the screen
/// does not; what the screen cannot show is taken off when it is shown (see fitDialog()).
QSize windowSized(const QSize &usual);

} // namespace stepline
