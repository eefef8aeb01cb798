using Microsoft.Extensions.DependencyInjection;
using Portfolio.Infrastructure.Evidence.Scanning;
using Portfolio.Infrastructure.Evidence.Uploads;
using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.Evidence;

internal static class EvidenceServices
{
    /// <summary>How files come in: in one piece or in many, looked through, scanned when the school has a scanner.</summary>
    public static IServiceCollection AddUploads(this IServiceCollection services)
    {
        services.AddOptions<UploadQueueOptions>().BindConfiguration("Uploads")
            .Validate(o => o is { PerPerson: > 0, PerNode: > 0 }, "Uploads:PerPerson and Uploads:PerNode must be above zero").ValidateOnStart();
        services.AddOptions<ClamAvOptions>().BindConfiguration("Files:ClamAv")
            .Validate(o => o.Address.Length == 0 || o.EndPoint() is not null, "Files:ClamAv:Address must be tcp://host:port or unix:/path")
            .Validate(o => o.Timeout > TimeSpan.Zero, "Files:ClamAv:Timeout must be above zero").ValidateOnStart();
        return services
            .AddSingleton<UploadQueue>().AddSingleton<BegunUploads>().AddSingleton<UploadBytes>()
            .AddSingleton<UploadAdmission>().AddSingleton<AttachFiles>().AddSingleton<AcceptUpload>().AddSingleton<UploadEvidence>()
            .AddSingleton<BeginUpload>().AddSingleton<FindUpload>().AddSingleton<ContinueUpload>().AddSingleton<CancelUpload>().AddSingleton<SweepUploads>()
            .AddSingleton<VirusScanner>().AddSingleton<ScanOrders>().AddSingleton<ScanEvidence>().AddSingleton<ScanJobs>()
            .AddDueWork<DueScans>().AddDueWork(p => Periodic.Hourly("uploads-sweep", 0, p.GetRequiredService<SweepUploads>().ExecuteAsync));
    }
}
