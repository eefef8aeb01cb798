using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Settings;

namespace Portfolio.Infrastructure.Storage;

internal static class StorageServices
{
    private const int ScrubMinute = 17;

    /// <summary>In Taipei, when nobody is working.</summary>
    private static readonly TimeOnly SweepTime = new(2, 43);

    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSettings<FilesOptions>("Files");
        services.AddSingleton<IValidateOptions<FilesOptions>, FilesOptionsCheck>();
        services.AddSettings<ScrubOptions>("Scrub")
            .Validate(o => o.Period >= TimeSpan.FromHours(1), "Scrub:Period must be an hour or more")
            .Validate(o => o.BytesPerSecond >= 0, "Scrub:BytesPerSecond must not be negative");
        services.AddSingleton(Stores);
        return services
            .AddSingleton<Incoming>().AddSingleton<EvidenceStore>().AddSingleton<ContentLedger>()
            .AddSingleton<UnusedContent>().AddSingleton<UnknownContent>().AddSingleton<Leftovers>()
            .AddSingleton<ContentCheck>().AddSingleton<DamageBook>().AddSingleton<Scrub>()
            .AddSingleton<VerifyEvidence>().AddSingleton<StorageHealth>().AddSingleton<SweepStorage>()
            .AddDueWork(p => Periodic.Hourly("storage-scrub", ScrubMinute, p.GetRequiredService<Scrub>().RunAsync))
            .AddDueWork(p => Periodic.Nightly("storage-sweep", SweepTime, p.GetRequiredService<SweepStorage>().ExecuteAsync));
    }

    private static StorePair Stores(IServiceProvider provider)
    {
        var (files, data, clock) =
            (provider.GetRequiredService<IOptions<FilesOptions>>().Value, provider.GetRequiredService<DataDirectory>(),
                provider.GetRequiredService<TimeProvider>());
        return new(
            StoreFactory.Create(files.Store, files, data, "files", clock),
            files.Mirror is { } mirror ? StoreFactory.Create(mirror, files.MirrorStore, data, "mirror", clock) : null);
    }
}
