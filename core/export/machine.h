#pragma once

#include "core/base/result.h"
#include "core/model/script.h"
#include "core/model/template.h"
#include "core/preview/windows.h"

#include <map>
#include <memory>

namespace stepline {

/// What became of one execution of an exported state machine.
struct Walk {
    int transitions = 0; ///< states entered, each time: what a Standard workflow is billed by
    int calls = 0;       ///< of the function that Task states invoke
    int sends = 0;       ///< calls that ask for a message to be sent
    int sent = 0;        ///< of these, that are answered with yes
    int openings = 0;    ///< calls that ask when a window opens
    int events = 0;      ///< events that were sent in to end a wait or the execution
    qint64 end = 0;      ///< seconds since it was started
    QString ending;      ///< "stopped", "exited" or "completed"
    /// Another branch had something to do at the moment at which one ended it: how far an engine lets it get is the
    /// engine's own affair.
    bool contested = false;
};

/// When each send window of a template is open, by zone: asked for once, kept for all executions.
class OpeningsByZone {
public:
    /// The span in seconds since 1970.
    OpeningsByZone(qint64 from, qint64 until) : m_from(from), m_until(until) {}
    const Openings &of(const SendWindow &window, const QString &zone);

private:
    qint64 m_from, m_until;
    std::map<QString, std::vector<std::pair<SendWindow, std::unique_ptr<Openings>>>> m_known;
};

/// A state machine in Amazon States Language as toStatesLanguage() writes it, followed state by state in virtual time
/// for one recipient. It is the machine itself that is followed, not the sequence it was made from.
class StateMachine {
public:
    /// Refuses states, paths and functions that toStatesLanguage() does not write.
    static Result<StateMachine> read(const QByteArray &statesLanguage);

    /// @p limit: of the sequence, which the sender keeps. @p openings must span the whole execution.
    Walk walk(const Script &recipient, const std::optional<Limit> &limit, OpeningsByZone &openings) const;

    struct Program; ///< the states, made ready
private:
    explicit StateMachine(std::shared_ptr<const Program> program) : m_program(std::move(program)) {}
    std::shared_ptr<const Program> m_program;
};

} // namespace stepline
