using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// Makes a file's bytes and its name survive a power cut. A new name is durable only when its directory has been flushed too, which
/// Windows does automatically and Unix only on request.
/// </summary>
internal static class DurableDisk
{
    private const int ReadOnly = 0;

    /// <summary>SYNC_FILE_RANGE_WRITE.</summary>
    private const uint Write = 2;

    /// <summary>Flushes a file's bytes to the physical disk.</summary>
    public static void FlushFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        file.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Starts writing these bytes of a file to disk without waiting, so that the next flush has less to do. A hint, on Linux only; it
    /// guarantees nothing.
    /// </summary>
    public static void BeginFlush(SafeFileHandle file, long offset, long count)
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SyncFileRange(file, offset, count, Write);
        }
    }

    /// <summary>Flushes a directory's entries to the physical disk.</summary>
    /// <exception cref="IOException">The flush failed.</exception>
    public static void FlushDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(Native(path), ReadOnly);
        if (handle < 0)
        {
            throw Failure("open", path);
        }

        var flushed = FSync(handle);
        var failure = Failure("flush", path);
        _ = Close(handle);
        if (flushed != 0)
        {
            throw failure;
        }
    }

    /// <summary>Renames a durable file, replacing an existing one; the new name is durable too.</summary>
    public static void Rename(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        FlushDirectory(Path.GetDirectoryName(to)!);
    }

    /// <summary>Writes a small text durably: to a temporary name, flushed, then renamed.</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var temporary = path + ".part";
        await using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true))
        {
            await file.WriteAsync(bytes, ct);
            file.Flush(flushToDisk: true);
        }

        Rename(temporary, path);
    }

    /// <summary>Creates a hard link to the same bytes.</summary>
    /// <returns>False when the names are on different volumes or the file system has no hard links.</returns>
    public static bool TryLink(string existing, string name) => !OperatingSystem.IsWindows() && Link(Native(existing), Native(name)) == 0;

    private static IOException Failure(string verb, string path) =>
        new($"Could not {verb} '{path}': {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");

    private static byte[] Native(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "open", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int FSync(int handle);

    [DllImport("libc", EntryPoint = "close"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Close(int handle);

    [DllImport("libc", EntryPoint = "sync_file_range"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SyncFileRange(SafeFileHandle file, long offset, long count, uint flags);

    [DllImport("libc", EntryPoint = "link", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Link(byte[] existing, byte[] name);
}
