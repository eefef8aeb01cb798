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

/// <summary>What must be true before the first request.</summary>
public static class StartUp
{
    /// <summary>
    /// Brings the database to this version, tables of the jobs included. Where nothing is to be done it needs no right to change tables.
    /// </summary>
    /// <exception cref="OptionsValidationException">a setting cannot be right</exception>
    /// <exception cref="RefusedToStartException">
    /// A setting is not known; the database does not answer, or does not let itself be brought to this version; the message says why.
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

    /// <summary>Refuses to go on with a data directory that is not the database's own; makes its marker at set-up.</summary>
    /// <exception cref="RefusedToStartException">It is empty, another's or cannot be written.</exception>
    public static Task DemandOwnDataAsync(this IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<InstallationMark>().DemandAsync(ct);

    /// <summary>Makes good what was missed while the portal was away, and plans what is to come.</summary>
    public static async Task PlanAsync(this IServiceProvider services, CancellationToken ct)
    {
        // The first upload must find a key to sign its receipt with; a folder that cannot be written is better known now.
        services.GetRequiredService<ReceiptKeys>().Current();
        await services.GetRequiredService<SweepUploads>().ExecuteAsync(ct);
        await services.GetRequiredService<DueSchedule>().StartAsync(ct);
        services.GetRequiredService<IRecurringJobManager>().AddRecurringJobs();
        services.GetRequiredService<IMailSender>().SayWay(services.GetRequiredService<ILoggerFactory>().CreateLogger<IMailSender>());
    }
}
