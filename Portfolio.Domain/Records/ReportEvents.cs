namespace Portfolio.Domain.Records;

public abstract record ReportEvent(MistakeReportId Report, SchoolId School, AccountId? By, DateTimeOffset At, StudentId Student)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => Report.Value;
}

public sealed record MistakeReported(MistakeReportId Report, SchoolId School, AccountId? By, DateTimeOffset At, StudentId Student)
    : ReportEvent(Report, School, By, At, Student);

public sealed record MistakeAnswered(
    MistakeReportId Report, SchoolId School, AccountId? By, DateTimeOffset At, StudentId Student, bool IsCorrected)
    : ReportEvent(Report, School, By, At, Student);
