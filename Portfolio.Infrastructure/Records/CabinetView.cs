using Portfolio.Domain.Performances;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Infrastructure.Records;

/// <summary>檔案櫃: one student's portfolio as this reader may see it. What the reader may not see is not in it.</summary>
public sealed record CabinetView(
    CabinetParts Parts,
    CabinetPerson Person,
    IReadOnlyList<CabinetPlace> Places,
    IReadOnlyList<CabinetCadre> Cadre,
    IReadOnlyList<CabinetConduct> Conduct,
    IReadOnlyList<CabinetTerm> Terms,
    IReadOnlyList<OutcomeView> Outcomes,
    IReadOnlyList<CabinetPerformance> Performances,
    IReadOnlyList<CabinetReport> Reports)
{
    public bool Has(CabinetParts part) => (Parts & part) != CabinetParts.None;

    public CabinetPlace? Present => Places.FirstOrDefault(p => p.IsPresent);

    /// <summary>The unanswered report on a row, or on a part as a whole.</summary>
    public CabinetReport? OpenReport(RecordPart part, Guid? subject) =>
        Reports.FirstOrDefault(r => r.Part == part && r.SubjectId == subject && r.AnsweredAt is null);
}

/// <param name="NationalId">null, masked, or complete, as the reader may see it</param>
public sealed record CabinetPerson(StudentId Id, string StudentNo, string Name, string? NationalId, DateOnly? BirthDate);

/// <summary>A class and seat, current or earlier.</summary>
/// <param name="Until">the first day on which it no longer applied; null when nothing followed it in that year</param>
public sealed record CabinetPlace(
    EnrolmentId Enrolment, SchoolYear Year, string ClassName, int Grade, int SeatNo, EnrolmentStatus Status, DateOnly? Since,
    DateOnly? Until, bool IsPresent);

public sealed record CabinetCadre(
    CadreRoleId Id, SchoolYear Year, int Term, CadreLevel Level, string Post, string Unit, DateOnly? From, DateOnly? Until);

public sealed record CabinetConduct(ConductRecordId Id, SchoolYear Year, ConductKind Kind, string Text, DateOnly On);

/// <summary>Course records of one semester.</summary>
public sealed record CabinetTerm(SchoolYear Year, int Term, IReadOnlyList<CabinetCourse> Courses)
{
    public int Credits => Courses.Where(c => c.IsCreditBearing).Sum(c => c.Credits);

    public int Earned => Courses.Sum(c => c.Earned ?? 0);

    /// <summary>No credit has been decided yet: the semester is still running.</summary>
    public bool IsOpen => Courses.All(c => c.Earned is null);
}

/// <summary>One course with its marks; make-up and retake marks are kept besides the regular one.</summary>
public sealed record CabinetCourse(
    CourseId Id, string Code, string Subject, int Credits, bool IsRequired, bool IsCreditBearing, IReadOnlyList<CabinetMark> Marks)
{
    /// <summary>Credits earned in any grading; null while none has been decided.</summary>
    public int? Earned => !IsCreditBearing || Marks.All(m => m.IsEarned is null) ? null : Marks.Any(m => m.IsEarned == true) ? Credits : 0;

    public CabinetMark? Mark(CourseRecordKind kind) => Marks.FirstOrDefault(m => m.Kind == kind);
}

public sealed record CabinetMark(CourseRecordKind Kind, decimal? Score, bool? IsEarned);

public sealed record CabinetPerformance(PerformanceId Id, SchoolYear Year, PerformanceCategory Category, string Name, string Description);

public sealed record CabinetReport(
    MistakeReportId Id, RecordPart Part, Guid? SubjectId, string Text, DateTimeOffset ReportedAt, string Answer, DateTimeOffset? AnsweredAt,
    bool? IsCorrected);
