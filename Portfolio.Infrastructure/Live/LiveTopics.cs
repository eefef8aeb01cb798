using Portfolio.Domain.Imports;

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
        SemesterDatesChanged or WindowClosed => [Topic.Of(happened.School)],
        RosterImported { Classes: var classes } => [Topic.Of(happened.School), .. classes.Select(Topic.Of)],
        ImportUndone { Classes: var classes } => [Topic.Of(happened.School), .. classes.Select(Topic.Of)],
        _ => throw new InvalidOperationException($"Nobody has said who watches {happened.GetType().Name}"),
    };
}
