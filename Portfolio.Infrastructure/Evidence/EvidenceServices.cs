using Microsoft.Extensions.DependencyInjection;
using Portfolio.Infrastructure.Evidence.Items;
using Portfolio.Infrastructure.Evidence.Scanning;
using Portfolio.Infrastructure.Evidence.Uploads;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Settings;

namespace Portfolio.Infrastructure.Evidence;

internal static class EvidenceServices
{
    /// <summary>
    /// Registers everything that receives files (in one request or in chunks), inspects them, scans them when the school has a
    /// scanner, and opens them.
    /// </summary>
    public static IServiceCollection AddEvidence(this IServiceCollection services)
    {
        services.AddSettings<UploadQueueOptions>("Uploads")
            .Validate(o => o is { PerPerson: > 0, PerNode: > 0 }, "Uploads:PerPerson and Uploads:PerNode must be above zero");
        services.AddSettings<ClamAvOptions>("Files:ClamAv")
            .Validate(o => o.Address.Length == 0 || o.EndPoint() is not null, "Files:ClamAv:Address must be tcp://host:port or unix:/path")
            .Validate(o => o.Timeout > TimeSpan.Zero, "Files:ClamAv:Timeout must be above zero");
        return services
            .AddSingleton<EvidenceHolders>().AddSingleton<UploadTargets>()
            .AddSingleton<DetachEvidence>().AddSingleton<LargestFiles>().AddSingleton<OpenEvidence>().AddSingleton<IssueReceipt>()
            .AddSingleton<UploadQueue>().AddSingleton<BegunUploads>().AddSingleton<UploadBytes>()
            .AddSingleton<UploadAdmission>().AddSingleton<AttachFiles>().AddSingleton<AcceptUpload>().AddSingleton<UploadEvidence>()
            .AddSingleton<BeginUpload>().AddSingleton<FindUpload>().AddSingleton<ContinueUpload>().AddSingleton<CancelUpload>()
            .AddSingleton<SweepUploads>()
            .AddSingleton<VirusScanner>().AddSingleton<ScanOrders>().AddSingleton<ScanEvidence>().AddSingleton<ScanAnswers>()
            .AddSingleton<ScanJobs>()
            .AddDueWork<DueScans>().AddDueWork(p => Periodic.Hourly("uploads-sweep", 0, p.GetRequiredService<SweepUploads>().ExecuteAsync));
    }
}
