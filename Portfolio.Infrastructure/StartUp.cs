using Hangfire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Evidence.Uploads;
using Portfolio.Infrastructure.Inspection;
using Portfolio.Infrastructure.Installations;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Mail;
using Portfolio.Infrastructure.Settings;

namespace Portfolio.Infrastructure;

/// <summary>What must be done before the first request.</summary>
public static class StartUp
{
    /// <summary>
    /// Migrates the database to this version, including the jobs' tables. When nothing has to change, it needs no permission to
    /// change tables.
    /// </summary>
    /// <exception cref="OptionsValidationException">a setting is invalid</exception>
    /// <exception cref="RefusedToStartException">
    /// A setting is unknown, or the database does not answer or cannot be migrated; the message says why.
    /// </exception>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken ct)
    {
        UnknownSettings.Demand(services.GetRequiredService<IConfiguration>(), services.GetServices<KnownSettings>());
        services.GetRequiredService<IStartupValidator>().Validate();
        InspectionProgram.Demand();
        await using var db = await services.GetRequiredService<IDbContextFactory<PortfolioDbContext>>().CreateDbContextAsync(ct);
        db.IsPatient = false;
        try
        {
            await services.MigrateAsync(db, ct);
        }
        catch (Exception e) when (DatabaseFault.Of(e) is { } said)
        {
            var connection = db.Database.GetDbConnection();
            throw new RefusedToStartException(
                $"The database {connection.Database} at {connection.DataSource} "
                + $"{(Interruption.Is(e) ? "does not answer" : "cannot be brought to this version")}: {said}");
        }
    }

    private static async Task MigrateAsync(this IServiceProvider services, PortfolioDbContext db, CancellationToken ct)
    {
        await using var turn = await MigrationTurn.TakeAsync(db, ct);
        if ((await db.Database.GetAppliedMigrationsAsync(ct)).Except(db.Database.GetMigrations(), StringComparer.Ordinal)
            .FirstOrDefault() is { } foreign)
        {
            throw new RefusedToStartException(
                $"The database {db.Database.GetDbConnection().DataSource} was made by another version of the portal, "
                + $"which knew the migration {foreign}. Start that version, or a newer one, or begin with an empty database.");
        }

        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await db.Database.MigrateAsync(ct);
        }

        await ReadersNeverWait.CheckAsync(db, services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ReadersNeverWait)), ct);
        await JobTables.InstallAsync(
            services.GetRequiredService<IOptions<JobOptions>>().Value, services.GetRequiredService<IOptions<DatabaseOptions>>().Value, ct);
        services.GetRequiredService<JobStorage>();
    }

    /// <summary>Refuses to start with a data directory that belongs to another database; creates its marker at setup.</summary>
    /// <exception cref="RefusedToStartException">It is empty, belongs to another database or is not writable.</exception>
    public static Task DemandOwnDataAsync(this IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<InstallationMark>().DemandAsync(ct);

    /// <summary>Catches up on what was missed while the portal was off, and schedules what is to come.</summary>
    public static async Task PlanAsync(this IServiceProvider services, CancellationToken ct)
    {
        // The first upload needs a key to sign its receipt; an unwritable folder should fail now, not then.
        services.GetRequiredService<ReceiptKeys>().Current();
        await services.GetRequiredService<SweepUploads>().ExecuteAsync(ct);
        await services.GetRequiredService<DueSchedule>().StartAsync(ct);
        services.GetRequiredService<IRecurringJobManager>().AddRecurringJobs();
        services.GetRequiredService<IMailSender>().SayWay(services.GetRequiredService<ILoggerFactory>().CreateLogger<IMailSender>());
    }
}
