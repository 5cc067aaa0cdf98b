#pragma once

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace stepline {

/// Gives a widget one of the style sheet's looks (see style_sheet.h) and shows it at once.
inline void setLook(QWidget *widget, const char *property, const char *value) {
    widget->setProperty(property, QString::fromLatin1(value));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}
inline void setKind(QWidget *button, const char *kind) {
    setLook(button, "kind", kind);
}
inline void setTone(QWidget *label, const char *tone) {
    setLook(label, "tone", tone);
}

} // namespace stepline
