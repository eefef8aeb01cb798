namespace Portfolio.Infrastructure.Live;

/// <summary>Who must look again when something has happened.</summary>
public static class LiveTopics
{
    public static IEnumerable<Topic> Of(DomainEvent happened) => happened switch
    {
        OutcomeDrafted { Of: var of } => [Topic.Of(of.Student)],
        OutcomeEvent { Of: { Teacher: { } teacher } of } => [Topic.Of(of.Student), Topic.Of(of.Class), Topic.Of(teacher)],
        OutcomeEvent { Of: var of } => [Topic.Of(of.Student), Topic.Of(of.Class)],
        ReportEvent { Student: var student } => [Topic.Of(student), Topic.RecordsOf(happened.School)],
        AdvisingEvent assigned => [Topic.Of(assigned.Student), Topic.Of(assigned.Adviser), Topic.RecordsOf(happened.School)],
        AccountEvent { Account: var account } => [Topic.Of(account), Topic.PeopleOf(happened.School)],
        NoticePosted notice => [Topic.Of(notice.Recipient)],
        SemesterDatesChanged or WindowClosed => [Topic.Of(happened.School)],
        _ => throw new InvalidOperationException($"Nobody has said who watches {happened.GetType().Name}"),
    };
}
