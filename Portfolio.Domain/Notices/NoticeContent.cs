namespace Portfolio.Domain.Notices;

/// <summary>What a notice says, independent of its recipient; the text is composed in the reader's language.</summary>
/// <param name="Arguments">numbered values for the kind's text; never text that a person wrote</param>
public sealed record NoticeContent(NoticeKind Kind, NoticeSubject Subject, params IReadOnlyList<NoticeArgument> Arguments);

/// <summary>What a notice is about.</summary>
public enum NoticeTopic
{
    /// <summary>A semester's closings, and the recipient's own work in it.</summary>
    Semester,

    /// <summary>An outcome, or another item with evidence.</summary>
    Outcome,

    MistakeReport,

    /// <summary>The school's stored files and backups; without an id.</summary>
    Storage,
}

/// <summary>What a notice links to.</summary>
/// <param name="Id">id of the semester, outcome or report</param>
public readonly record struct NoticeSubject(NoticeTopic Topic, Guid? Id)
{
    public static readonly NoticeSubject Storage = new(NoticeTopic.Storage, null);

    public static NoticeSubject Of(SemesterId semester) => new(NoticeTopic.Semester, semester.Value);

    /// <summary>Ids are unique across all kinds of item, so the id is enough for the link.</summary>
    public static NoticeSubject Of(Evidence.ItemId item) => new(NoticeTopic.Outcome, item.Value);

    public static NoticeSubject Of(Records.MistakeReportId report) => new(NoticeTopic.MistakeReport, report.Value);
}
