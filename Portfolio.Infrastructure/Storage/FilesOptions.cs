using Microsoft.Extensions.Options;

namespace Portfolio.Infrastructure.Storage;

/// <summary>Section <c>Files</c>: where evidence is stored, and for how long after the last reference to it is gone.</summary>
public sealed class FilesOptions : StoreSettings
{
    /// <summary>The primary store, from which everything is read.</summary>
    public StoreKind Store { get; set; } = StoreKind.Local;

    /// <summary>A second store, written before an upload is confirmed; null for none. Configured by <see cref="MirrorStore"/>.</summary>
    public StoreKind? Mirror { get; set; }

    public MirrorSettings MirrorStore { get; set; } = new();

    /// <summary>
    /// How long unreferenced content is kept; at least a day, so that neither an upload nor a running backup can lose its file.
    /// </summary>
    public TimeSpan KeepUnreferenced { get; set; } = TimeSpan.FromDays(30);
}

internal sealed class FilesOptionsCheck(DataDirectory data) : IValidateOptions<FilesOptions>
{
    public ValidateOptionsResult Validate(string? name, FilesOptions options)
    {
        var problems = options.Missing(options.Store, "Files").ToList();
        if (options.Mirror is { } mirror)
        {
            problems.AddRange(options.MirrorStore.Missing(mirror, "Files:MirrorStore"));
            if (StoreFactory.PlaceOf(options.Store, options, data, "files") == StoreFactory.PlaceOf(
                mirror, options.MirrorStore, data, "mirror"))
            {
                problems.Add("Files:MirrorStore is the same place as Files: a mirror is a second one");
            }
        }

        if (options.KeepUnreferenced < TimeSpan.FromDays(1))
        {
            problems.Add("Files:KeepUnreferenced must be a day or more");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
