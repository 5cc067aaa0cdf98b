#include "ui/widgets/default_button.h"

#include <QDialog>
#include <QPushButton>

namespace stepline {

void setDefaultButton(QPushButton *button) {
    Q_ASSERT_X(qobject_cast<QDialog *>(button->window()), "setDefaultButton", "the button is not in its dialog yet");
    button->setDefault(false); // one that only has the focus counts as the default, and would not become the dialog's
    button->setDefault(true);
}

} // namespace stepline
