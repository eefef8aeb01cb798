using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Infrastructure.Backups;
using Portfolio.Infrastructure.City;
using Portfolio.Infrastructure.Demo;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Evidence.Items;
using Portfolio.Infrastructure.Feedback;
using Portfolio.Infrastructure.Imports;
using Portfolio.Infrastructure.Inspection;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Journal;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Mail;
using Portfolio.Infrastructure.Notices;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Progress;
using Portfolio.Infrastructure.Records;
using Portfolio.Infrastructure.Reminders;
using Portfolio.Infrastructure.Schools;
using Portfolio.Infrastructure.Settings;
using Portfolio.Infrastructure.Storage;
using Portfolio.Infrastructure.Synthetic;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure;

public static class InfrastructureServices
{
    /// <summary>Iterations of PBKDF2-SHA512: at least 210,000 (OWASP).</summary>
    private const int PasswordRounds = 210_000;

    /// <summary>Registers everything that stores, schedules or is slow.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddKnownSettings("Portfolio:Clock:StartAt", "Portfolio:DataDirectory", "Portfolio:PublicAddress", "Receipts:KeyDirectory");
        services.AddClock(configuration["Portfolio:Clock:StartAt"]);
        services.AddSingleton(new DataDirectory(configuration["Portfolio:DataDirectory"] ?? "./data"));
        services.AddSettings<LiveOptions>("Live").Validate(o => o.Interval >= TimeSpan.Zero, "Live:Interval must not be negative")
            .Validate(o => o.HasNoBackplane, "setting-unsupported: Live:Backplane: there is no way between nodes yet; remove it");
        services.AddSingleton<LiveUpdates>();
        services.AddSingleton<DeskPresence>();
        services.AddSingleton(provider => new ReceiptKeys(
            configuration["Receipts:KeyDirectory"] ?? provider.GetRequiredService<DataDirectory>().File(Path.Combine("keys", "receipts")),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DatabaseProbe>();
        services.AddSingleton<DemoSchool>();
        services.AddSingleton<SyntheticCity>();
        return services
            .AddPersistence(configuration).AddJournal().AddStorage().AddBackups(configuration).AddJobs().AddInspection().AddEvidence()
            .AddOutcomes().AddPeople().AddRecords().AddWindows().AddSchools().AddImports()
            .AddFeedback().AddMail(configuration).AddNotices().AddReminders();
    }

    private static IServiceCollection AddOutcomes(this IServiceCollection services) => services
        .AddSingleton<StartDraft>().AddSingleton<WriteDraft>().AddSingleton<DiscardDraft>()
        .AddSingleton<SendOutcome>().AddSingleton<SendObstacles>().AddSingleton<TakeBackOutcome>().AddSingleton<ReviseOutcome>()
        .AddSingleton<MarkEvidenceRead>().AddSingleton<DecideOutcome>().AddSingleton<UndoDecision>().AddSingleton<DecideSelected>()
        .AddSingleton<UndoDecisions>()
        .AddSingleton<PublishDecisions>().AddSingleton<UndoPublishing>().AddSingleton<MovePublishing>().AddSingleton<CorrectDecision>()
        .AddSingleton<PublishDue>().AddDueWork<DuePublications>().AddSingleton<PublishingBook>()
        .AddSingleton<StudentOutcomes>().AddSingleton<OutcomeTimeline>().AddSingleton<CourseChoices>()
        .AddSingleton<CertificationQueue>().AddSingleton<CertificationReading>()
        .AddSingleton<CertificationDesk>().AddSingleton<CertificationOverview>().AddSingleton<IEvidenceHolder, OutcomeEvidence>()
        .AddSingleton<ReassignQueue>().AddSingleton<TeacherQueueLoad>()
        .AddSingleton<ClassProgress>();

    private static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>()
        .Configure<PasswordHasherOptions>(o => o.IterationCount = PasswordRounds)
        .AddSingleton<AccountPasswords>().AddSingleton<SignInAttempts>()
        .AddDueWork(p => Periodic.Hourly("sign-ins-sweep", 0, p.GetRequiredService<SignInAttempts>().SweepAsync))
        .AddSingleton<SignInByPassword>().AddSingleton<ChooseCredentials>().AddSingleton<ChangeOwnName>().AddSingleton<ChangeOwnPassword>()
        .AddSingleton<FindActor>().AddSingleton<AccountSessions>().AddSingleton<OwnAccount>().AddSingleton<ChooseUndoTime>()
        .AddSingleton<ChooseLanguage>().AddSingleton<ChangeOwnEmail>()
        .AddSingleton<SchoolPeople>().AddSingleton<SetRoles>().AddSingleton<DeactivateAccount>().AddSingleton<ReactivateAccount>()
        .AddSingleton<IssueCredentials>().AddSingleton<SlipsOut>()
        .AddSingleton<AppointDeputy>().AddSingleton<EndDeputy>().AddSingleton<DeputyBook>();

    private static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddSingleton<Cabinet>().AddSingleton<ReportMistake>().AddSingleton<AnswerMistake>().AddSingleton<MistakeReports>()
        .AddSingleton<AdvisedStudents>().AddSingleton<AdviserAssignments>().AddSingleton<AssignAdviser>().AddSingleton<EndAdvising>()
        .AddSingleton<StudentSearch>();

    private static IServiceCollection AddWindows(this IServiceCollection services) => services
        .AddDueWork<DueClosings>().AddDueWork<WindowTurns>().AddSingleton<CloseUploads>().AddSingleton<CloseCertification>()
        .AddSingleton<ChangeCeremonies>().AddSingleton<OpenSemester>().AddSingleton<SetYearWindow>()
        .AddSingleton<GrantExtension>().AddSingleton<WithdrawExtension>().AddSingleton<ExtensionSubjects>()
        .AddSingleton<SemesterDates>().AddSingleton<YearDates>()
        .AddSingleton<CeremonyPreview>().AddSingleton<YearWindowPreview>().AddSingleton<ExtensionPreview>();

    private static IServiceCollection AddSchools(this IServiceCollection services) => services
        .AddSingleton<ChangePolicy>().AddSingleton<PolicyBook>().AddSingleton<PolicyPreview>()
        .AddSingleton<CityProgress>().AddSingleton<AddSchool>().AddSingleton<RenameSchool>().AddSingleton<IssueFirstCode>();

    /// <summary>
    /// The machine's clock; for demonstrations and tests, a clock that starts elsewhere and can be advanced, which Production
    /// refuses.
    /// </summary>
    private static IServiceCollection AddClock(this IServiceCollection services, string? startAt)
    {
        if (string.IsNullOrWhiteSpace(startAt))
        {
            return services.AddSingleton(TimeProvider.System);
        }

        var clock = new ShiftedClock(DateTimeOffset.Parse(startAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
        return services.AddSingleton<TimeProvider>(clock).AddSingleton(clock).AddHostedService<ClockFile>();
    }
}
