namespace Portfolio.Infrastructure.Live;

/// <summary>Who must look again when something has happened.</summary>
public static class LiveTopics
{
    public static IEnumerable<Topic> Of(DomainEvent happened) => happened switch
    {
        OutcomeDrafted { Of: var of } => [Topic.Of(of.Student)],
        OutcomeEvent { Of: { Teacher: { } teacher } of } => [Topic.Of(of.Student), Topic.Of(of.Class), Topic.Of(teacher)],
        OutcomeEvent { Of: var of } => [Topic.Of(of.Student), Topic.Of(of.Class)],
        NoticePosted notice => [Topic.Of(notice.Recipient)],
        EvidenceDamageFound or EvidenceHealed => [Topic.OfStorage(happened.School)],
        SemesterDatesChanged or WindowClosed => [Topic.Of(happened.School)],
        _ => throw new InvalidOperationException($"Nobody has said who watches {happened.GetType().Name}"),
    };
}
