#pragma once

#include <QStringList>
#include <QStringView>

namespace stepline {

/// The format's known keys, in canonical order, of the object at @p pointer of a sequence document ("" the document,
/// "/sequence/steps/0/messages/1" a message …). Empty where the format names none.
const QStringList &sequenceKeys(QStringView pointer);
const QStringList &profileKeys(QStringView pointer);
const QStringList &scriptKeys(QStringView pointer);

/// Index at which @p key belongs among @p present, so that known keys stand in order and unknown ones stay after the
/// key they followed.
int placeForKey(const QStringList &present, const QString &key, const QStringList &order);

} // namespace stepline
