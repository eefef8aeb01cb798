using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Infrastructure.Demo;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Progress;
using Portfolio.Infrastructure.Storage;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure;

public static class InfrastructureServices
{
    /// <summary>Everything that remembers, schedules or is slow.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Clock(configuration["Portfolio:Clock:StartAt"]));
        services.AddSingleton(new DataDirectory(configuration["Portfolio:DataDirectory"] ?? "./data"));
        services.AddOptions<LiveOptions>().BindConfiguration("Live").Validate(o => o.Interval >= TimeSpan.Zero, "Live:Interval must not be negative").ValidateOnStart();
        services.AddSingleton<LiveUpdates>();
        services.AddSingleton<IFileStore>(provider => new LocalFileStore(provider.GetRequiredService<DataDirectory>().Folder("files"), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<EvidenceStore>();
        services.AddSingleton<Incoming>();
        services.AddSingleton<DatabaseProbe>();
        services.AddSingleton<DemoSchool>();
        return services.AddPersistence(configuration).AddJobs().AddUploads().AddOutcomes().AddPeople().AddWindows();
    }

    private static IServiceCollection AddOutcomes(this IServiceCollection services) => services
        .AddSingleton<StartDraft>().AddSingleton<WriteDraft>().AddSingleton<DiscardDraft>()
        .AddSingleton<SendOutcome>().AddSingleton<TakeBackOutcome>().AddSingleton<ReviseOutcome>()
        .AddSingleton<MarkEvidenceRead>().AddSingleton<DecideOutcome>().AddSingleton<UndoDecision>().AddSingleton<PublishDecisions>()
        .AddSingleton<StudentOutcomes>().AddSingleton<OutcomeTimeline>().AddSingleton<CourseChoices>()
        .AddSingleton<CertificationQueue>().AddSingleton<CertificationDesk>()
        .AddSingleton<DetachEvidence>().AddSingleton<OpenEvidence>()
        .AddSingleton<ClassProgress>();

    private static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>()
        .AddSingleton<SignInByPassword>().AddSingleton<FindActor>().AddSingleton<Inbox>();

    private static IServiceCollection AddWindows(this IServiceCollection services) => services
        .AddSingleton<DueClosings>().AddSingleton<CloseUploads>().AddSingleton<CloseCertification>()
        .AddSingleton<ChangeCeremonies>().AddSingleton<SemesterDates>();

    private static TimeProvider Clock(string? startAt) =>
        string.IsNullOrWhiteSpace(startAt)
            ? TimeProvider.System
            : new ShiftedClock(DateTimeOffset.Parse(startAt, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal));
}
