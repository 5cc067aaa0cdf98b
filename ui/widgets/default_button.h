#pragma once

class QPushButton;

namespace stepline {

/// Makes Return in a dialog press this button, wherever the focus stands. Only for a button that stands in its dialog
/// already: a dialog does not hear of one that was made the default before, and then Return would go on pressing
/// whichever button Tab passed last.
void setDefaultButton(QPushButton *button);

} // namespace stepline
