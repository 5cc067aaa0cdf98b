#pragma once

#include "core/base/json_value.h"
#include "core/base/result.h"
#include "core/model/edit.h"
#include "core/model/template.h"

#include <QObject>
#include <QSet>
#include <optional>

namespace stepline {

/// What an edit touched, by id: enough for a view to refresh only what it must.
struct Touched {
    bool meta = false;      ///< template.* (name, goal, trigger, variables …)
    bool channels = false;  ///< channels added, removed, renamed, reordered
    bool settings = false;  ///< sequence-wide: enabled, exit_on, limit, send_window, holdout
    bool structure = false; ///< steps or messages added, removed or moved
    QSet<QString> steps;    ///< steps whose own fields changed
    QSet<QString> messages; ///< messages whose fields changed
};

/// An open template. The only writer of its JSON: every change is an Edit that passes apply(), is checked there, and is
/// announced before and after. Readers take value() (a plain, decoded value) or json().
class Document : public QObject {
    Q_OBJECT

public:
    /// @p root must decode without structural problems (a Result from readSequence).
    explicit Document(JsonValue root, QObject *parent = nullptr);

    const Template &value() const { return m_value; }
    const JsonValue &json() const { return m_root; }
    /// Rises with every change, undo and redo included.
    quint64 revision() const { return m_revision; }

    /// Applies the edit. What the format refuses (structural problems) is returned and changes nothing.
    Problems apply(const Edit &edit);
    /// What apply() would return, without doing it: for fields that show a sentence while typing.
    /// An apply() of the same edit that follows takes over what was found out.
    Problems check(const Edit &edit) const;
    /// Replaces everything (restore, reload); announced as one change that touches all.
    void replace(JsonValue root);

Q_SIGNALS:
    void aboutToChange(const stepline::Edit &edit);
    /// The value is new; changed() follows. For what sets work going elsewhere while the window takes the change in.
    void renewed();
    void changed(const stepline::Edit &edit, const stepline::Touched &touched);

private:
    /// What an edit leads to, from this revision on.
    struct Outcome {
        std::vector<Change> changes;
        Problems problems; ///< any: nothing below holds
        JsonValue root;
        Template value;
    };
    /// Found out once for check() and the apply() after it.
    const Outcome &outcomeOf(const Edit &edit) const;
    Touched touchedBy(const Edit &edit) const;

    JsonValue m_root;
    Template m_value;
    quint64 m_revision = 0;
    mutable std::optional<Outcome> m_outcome; ///< of the edit asked about last; none once the document has changed
};

} // namespace stepline
