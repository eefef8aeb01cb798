namespace Portfolio.Domain.Records;

public readonly record struct MistakeReportId(Guid Value) : IEntityId<MistakeReportId>
{
    public static MistakeReportId From(Guid value) => new(value);
}

/// <summary>Which of the school's records a student finds wrong.</summary>
public enum RecordPart
{
    BasicData,
    Enrolment,
    CourseRecord,
    CadreRole,
    Conduct,
}

/// <summary>A mistake that a student has found in the school's records, and the registrar's answer.</summary>
public sealed class MistakeReport : Entity
{
    private MistakeReport()
    {
    }

    public MistakeReport(MistakeReportId id, SchoolId school, StudentId student, RecordPart part, Guid? subject, string text, DateTimeOffset reportedAt)
    {
        Id = id;
        SchoolId = school;
        StudentId = student;
        Part = part;
        SubjectId = subject;
        Text = text;
        ReportedAt = reportedAt;
    }

    public MistakeReportId Id { get; private init; }

    public StudentId StudentId { get; private init; }

    public RecordPart Part { get; private init; }

    /// <summary>The row it is about; none for the part as a whole, or for something that is missing.</summary>
    public Guid? SubjectId { get; private init; }

    public string Text { get; private init; } = string.Empty;

    public DateTimeOffset ReportedAt { get; private init; }

    public string Answer { get; private set; } = string.Empty;

    public DateTimeOffset? AnsweredAt { get; private set; }

    public AccountId? AnsweredBy { get; private set; }

    /// <summary>Whether the registrar has put the record right.</summary>
    public bool? IsCorrected { get; private set; }
}
