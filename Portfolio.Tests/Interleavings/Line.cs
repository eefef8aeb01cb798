using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;
using static Portfolio.Tests.Interleavings.Cast;

namespace Portfolio.Tests.Interleavings;

/// <summary>
/// What a screen shows, as a line that a failure can print: the same format for the model's expectation and the portal's answer.
/// </summary>
internal static class Line
{
    public static string StudentHead(int counted, DateTimeOffset upload, DateTimeOffset certification, bool mayBegin) => $"{counted} count, may begin {mayBegin}, {Windows(upload, certification)}";

    public static string Windows(DateTimeOffset upload, DateTimeOffset certification) => $"uploads until {At(upload)}, certification until {At(certification)}";

    public static string Closing(DateTimeOffset? certification) => $"until {At(certification)}";

    /// <param name="canTakeBack">null where it does not apply</param>
    public static string Work(
        int slot, OutcomeState state, int? course, Who? teacher, bool isCounted, bool? canTakeBack, DateTimeOffset changedAt, IEnumerable<string> revisions) =>
        $"#{slot} {state} course {course} {NameOf(teacher)} counted {isCounted} may be taken back {canTakeBack} changed {At(changedAt)}: {string.Join(" / ", revisions)}";

    public static string Revision(
        int number, string title, DateTimeOffset? sentAt, DateTimeOffset? readAt, Verdict? verdict, string feedback, DateTimeOffset? publishedAt, DateTimeOffset? decidedAt,
        string decider, IEnumerable<(EvidenceKind Kind, DateTimeOffset? ReadAt)> files, IEnumerable<string> corrections) =>
        $"({number}) 「{title}」 sent {At(sentAt)} read {At(readAt)} decided {At(decidedAt)} {verdict} 「{feedback}」 {decider} public {At(publishedAt)} "
        + $"files {string.Join(' ', files.Select(f => $"{f.Kind} {At(f.ReadAt)}"))}; {string.Join(' ', corrections)}";

    public static string Correction(int number, Verdict verdict, string feedback, string reason, DateTimeOffset at, string by) =>
        $"[{number} was {verdict} 「{feedback}」 because {reason} {At(at)} {by}]";

    public static string QueueHead(DateTimeOffset? certification, int waiting, int decided) => $"{waiting} wait, {decided} decided, until {At(certification)}";

    public static string Row(
        int slot, int revision, long version, OutcomeState state, Verdict? verdict, Who? student, int course, string title, DateTimeOffset? sentAt, bool hasDocument, bool hasMedia,
        Who? absent, DateTimeOffset? effectiveAt) =>
        $"#{slot} ({revision}) v{version} {state} {verdict} {NameOf(student)} course {course} 「{title}」 sent {At(sentAt)} document {hasDocument} media {hasMedia} "
        + $"for {NameOf(absent)} out {At(effectiveAt)}";

    public static string Desk(
        int slot, long version, OutcomeState state, Who? student, int course, Who? absent, DateTimeOffset certification, DateTimeOffset? effectiveAt) =>
        $"#{slot} v{version} {state} {NameOf(student)} course {course} for {NameOf(absent)} until {At(certification)} out {At(effectiveAt)}";

    public static string Progress(int course, Who? absent, IEnumerable<OutcomeState> states, DateTimeOffset closesAt, int late, DateTimeOffset? oldestSentAt) =>
        $"course {course} for {NameOf(absent)}: {string.Join(' ', states.CountBy(s => s).OrderBy(s => s.Key).Select(s => $"{s.Value} {s.Key}"))}, until {At(closesAt)}, "
        + $"{late} late, oldest {At(oldestSentAt)}";

    public static string UndoSeconds(int seconds) => $"{seconds} s to undo";

    public static string Decision(int slot, int revision, long version, Verdict? verdict, string feedback, int? publication, DateTimeOffset? effectiveAt) =>
        $"#{slot} ({revision}) v{version} {verdict} 「{feedback}」 publishing {publication} out {At(effectiveAt)}";

    public static string Feedback(int revision, string text, DateTimeOffset? decidedAt) => $"({revision}) 「{text}」 decided {At(decidedAt)}";

    public static string Board(Who? student, int sent, int passed, int notPassed, int waiting, DateTimeOffset? lastActivity) =>
        $"{NameOf(student)}: {sent} sent, {passed} passed, {notPassed} not, {waiting} wait, last {At(lastActivity)}";

    public static string Load(int course, int waiting, int decided) => $"course {course}: {waiting} wait, {decided} decided";

    public static string Dates(DateTimeOffset upload, DateTimeOffset certification, int drafts, int waiting, int decided) =>
        $"{Windows(upload, certification)}, {drafts} drafts, {waiting} wait, {decided} decided";

    public static string Deputy(Who? deputising, int? course, DateTimeOffset until, bool isEnded, bool isOver) =>
        $"{NameOf(deputising)} for course {course} until {At(until)} ended {isEnded} over {isOver}";

    public static string Extension(WindowKind kind, ExtensionScope scope, DateTimeOffset closesAt, bool isWithdrawn) => $"{kind} {scope} until {At(closesAt)} withdrawn {isWithdrawn}";
}
