using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// What survives a power cut: the bytes of a file, and its name. A new name is durable only when its directory has been flushed too, which
/// Windows does by itself and Unix only when asked.
/// </summary>
internal static class DurableDisk
{
    private const int ReadOnly = 0;

    /// <summary>SYNC_FILE_RANGE_WRITE.</summary>
    private const uint Write = 2;

    /// <summary>Writes a file's bytes to the disk itself.</summary>
    public static void FlushFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        file.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Lets the disk begin with these bytes of a file, without waiting for it: the flush that follows finds less to do. A hint, and on
    /// Linux only; nothing is safe for it.
    /// </summary>
    public static void BeginFlush(SafeFileHandle file, long offset, long count)
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SyncFileRange(file, offset, count, Write);
        }
    }

    /// <summary>Writes a directory's names to the disk itself.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
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

    /// <summary>Gives a durable file its name, in the place of whatever had it; the name is durable too.</summary>
    public static void Rename(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        FlushDirectory(Path.GetDirectoryName(to)!);
    }

    /// <summary>Writes a small text durably: to a temporary name, flushed, renamed.</summary>
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

    /// <summary>A second name for the same bytes.</summary>
    /// <returns>Not when the names lie on different volumes or the file system has no such thing.</returns>
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
