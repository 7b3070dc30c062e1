using System;

namespace LossGen.Tool.Input;

/// <summary>An option or a file can't be used. The message is for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
