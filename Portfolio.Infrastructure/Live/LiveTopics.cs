using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Live;

/// <summary>Maps an event to the topics whose watchers must reload.</summary>
public static class LiveTopics
{
    public static IEnumerable<Topic> Of(DomainEvent happened) => happened switch
    {
        OutcomeReassigned { Of: { Teacher: { } teacher } of, From: var from } =>
            [Topic.Of(of.Student), Topic.Of(of.Class), Topic.Of(teacher), Topic.Of(from)],
        OutcomeEvent { Of.Teacher: { } teacher } secret when secret.IsTeachersOwn() => [Topic.Of(teacher)],
        EvidenceScanned { Answer: ScanState.Infected, Of: { Teacher: { } teacher } of } =>
            [Topic.Of(of.Student), Topic.Of(of.Class), Topic.Of(teacher), Topic.OfStorage(happened.School), .. Figures(happened)],
        EvidenceScanned { Answer: ScanState.Infected, Of: var of } =>
            [Topic.Of(of.Student), Topic.Of(of.Class), Topic.OfStorage(happened.School), .. Figures(happened)],

        // A draft revision belongs to an outcome that the class's board shows with its last activity.
        OutcomeDrafted { Of: { Teacher: not null } of } => [Topic.Of(of.Student), Topic.Of(of.Class)],
        OutcomeDrafted { Of: var of } => [Topic.Of(of.Student)],
        OutcomeEvent { Of: { Teacher: { } teacher } of } =>
            [Topic.Of(of.Student), Topic.Of(of.Class), Topic.Of(teacher), .. Figures(happened)],
        OutcomeEvent { Of: var of } => [Topic.Of(of.Student), Topic.Of(of.Class), .. Figures(happened)],
        ReportEvent { Student: var student } => [Topic.Of(student), Topic.RecordsOf(happened.School)],
        AdvisingEvent assigned => [Topic.Of(assigned.Student), Topic.Of(assigned.Adviser), Topic.RecordsOf(happened.School)],
        AccountEvent { Account: var account } => [Topic.Of(account), Topic.PeopleOf(happened.School)],
        NoticePosted notice => [Topic.Of(notice.Recipient)],
        DeputyEvent { Of: { Account: { } account } of } =>
            [Topic.Of(happened.School), Topic.Of(of.Absent), Topic.Of(of.Deputising), Topic.Of(account)],
        DeputyEvent { Of: var of } => [Topic.Of(happened.School), Topic.Of(of.Absent), Topic.Of(of.Deputising)],
        YearWindowSet or YearWindowCleared => [Topic.Of(happened.School)],
        SemesterDatesChanged or SemesterOpened or WindowClosed or SchoolJoined or SchoolRenamed =>
            [Topic.Of(happened.School), .. Figures(happened)],
        ExtensionGranted or ExtensionWithdrawn or PolicyChanged => [Topic.Of(happened.School), .. Figures(happened)],
        RosterImported { Classes: var classes } => [Topic.Of(happened.School), .. classes.Select(Topic.Of), .. Figures(happened)],
        ImportUndone { Classes: var classes } => [Topic.Of(happened.School), .. classes.Select(Topic.Of), .. Figures(happened)],
        EvidenceDamageFound or EvidenceHealed => [Topic.OfStorage(happened.School)],
        PhrasesChanged { List: var list } when list == PhraseListId.Of(happened.School) => [Topic.Of(happened.School)],
        PhrasesChanged { By: { } owner } => [Topic.Of(owner)],
        _ => throw new InvalidOperationException($"Nobody has said who watches {happened.GetType().Name}"),
    };

    private static Topic[] Figures(DomainEvent happened) => [Topic.ProgressOf(happened.School), Topic.City];
}
