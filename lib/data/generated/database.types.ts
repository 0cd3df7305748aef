/* Written by `tsx scripts/generate-database-types.ts` from the live schema; a test keeps it up to date. */

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];
export type JsonInput = Json | object;

export type Database = {
  public: {
    Tables: {
      accounts: {
        Row: {
          created_at: string;
          id: string;
          password_hash: string | null;
          provider: string;
          provider_account_id: string;
          user_id: string;
        };
        Insert: {
          created_at?: string;
          id?: string;
          password_hash?: string | null;
          provider: string;
          provider_account_id: string;
          user_id: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          password_hash?: string | null;
          provider?: string;
          provider_account_id?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "accounts_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      activities: {
        Row: {
          ascent_m: number | null;
          avg_hr: number | null;
          cadence_spm: number | null;
          created_at: string;
          dedupe_key: string;
          distance_m: number | null;
          duration_s: number;
          elapsed_s: number | null;
          flags: string[];
          id: string;
          import_id: string | null;
          local_date: string;
          max_hr: number | null;
          moving_s: number | null;
          recorded_start_local: string | null;
          row_no: number;
          runner_id: string;
          source: string;
          sport: string;
          start_local: string;
          stride_m: number | null;
          title: string;
        };
        Insert: {
          ascent_m?: number | null;
          avg_hr?: number | null;
          cadence_spm?: number | null;
          created_at?: string;
          dedupe_key: string;
          distance_m?: number | null;
          duration_s: number;
          elapsed_s?: number | null;
          flags?: string[];
          id?: string;
          import_id?: string | null;
          local_date: string;
          max_hr?: number | null;
          moving_s?: number | null;
          recorded_start_local?: string | null;
          row_no?: number;
          runner_id: string;
          source: string;
          sport: string;
          start_local: string;
          stride_m?: number | null;
          title?: string;
        };
        Update: {
          ascent_m?: number | null;
          avg_hr?: number | null;
          cadence_spm?: number | null;
          created_at?: string;
          dedupe_key?: string;
          distance_m?: number | null;
          duration_s?: number;
          elapsed_s?: number | null;
          flags?: string[];
          id?: string;
          import_id?: string | null;
          local_date?: string;
          max_hr?: number | null;
          moving_s?: number | null;
          recorded_start_local?: string | null;
          row_no?: number;
          runner_id?: string;
          source?: string;
          sport?: string;
          start_local?: string;
          stride_m?: number | null;
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: "activities_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "activities_runner_id_import_id_fkey";
            columns: ["runner_id", "import_id"];
            isOneToOne: false;
            referencedRelation: "imports";
            referencedColumns: ["runner_id", "id"];
          },
        ];
      };
      api_usage: {
        Row: {
          cached_tokens: number;
          completion_tokens: number;
          cost_usd: number;
          created_at: string;
          deployment: string;
          estimated: boolean;
          feature: string;
          id: string;
          job_run_id: string | null;
          latency_ms: number;
          model: string;
          outcome: string;
          prompt_tokens: number;
          reason: string | null;
          request_id: string;
          runner_id: string;
          tier: string;
          ttft_ms: number | null;
        };
        Insert: {
          cached_tokens?: number;
          completion_tokens?: number;
          cost_usd?: number;
          created_at?: string;
          deployment: string;
          estimated?: boolean;
          feature: string;
          id?: string;
          job_run_id?: string | null;
          latency_ms?: number;
          model: string;
          outcome: string;
          prompt_tokens?: number;
          reason?: string | null;
          request_id: string;
          runner_id: string;
          tier: string;
          ttft_ms?: number | null;
        };
        Update: {
          cached_tokens?: number;
          completion_tokens?: number;
          cost_usd?: number;
          created_at?: string;
          deployment?: string;
          estimated?: boolean;
          feature?: string;
          id?: string;
          job_run_id?: string | null;
          latency_ms?: number;
          model?: string;
          outcome?: string;
          prompt_tokens?: number;
          reason?: string | null;
          request_id?: string;
          runner_id?: string;
          tier?: string;
          ttft_ms?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "api_usage_job_run_id_fkey";
            columns: ["job_run_id"];
            isOneToOne: false;
            referencedRelation: "job_runs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "api_usage_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      audit_log: {
        Row: {
          action: string;
          created_at: string;
          id: string;
          request_id: string;
          result: Json;
          runner_id: string;
        };
        Insert: {
          action: string;
          created_at?: string;
          id?: string;
          request_id: string;
          result?: JsonInput;
          runner_id: string;
        };
        Update: {
          action?: string;
          created_at?: string;
          id?: string;
          request_id?: string;
          result?: JsonInput;
          runner_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "audit_log_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      auth_throttle: {
        Row: { attempts: number; created_at: string; id: string; key: string; window_start: string };
        Insert: { attempts?: number; created_at?: string; id?: string; key: string; window_start: string };
        Update: { attempts?: number; created_at?: string; id?: string; key?: string; window_start?: string };
        Relationships: [];
      };
      auth_tokens: {
        Row: {
          created_at: string;
          expires_at: string | null;
          id: string;
          kind: string;
          label: string;
          revoked_at: string | null;
          runner_id: string;
          scope: string;
          token_hash: string;
        };
        Insert: {
          created_at?: string;
          expires_at?: string | null;
          id?: string;
          kind: string;
          label?: string;
          revoked_at?: string | null;
          runner_id: string;
          scope?: string;
          token_hash: string;
        };
        Update: {
          created_at?: string;
          expires_at?: string | null;
          id?: string;
          kind?: string;
          label?: string;
          revoked_at?: string | null;
          runner_id?: string;
          scope?: string;
          token_hash?: string;
        };
        Relationships: [
          {
            foreignKeyName: "auth_tokens_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      calendar_feeds: {
        Row: { created_at: string; id: string; runner_id: string; token_hash: string };
        Insert: { created_at?: string; id?: string; runner_id: string; token_hash: string };
        Update: { created_at?: string; id?: string; runner_id?: string; token_hash?: string };
        Relationships: [
          {
            foreignKeyName: "calendar_feeds_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      chat_messages: {
        Row: {
          content: string;
          created_at: string;
          id: string;
          meta: Json;
          request_id: string;
          role: string;
          runner_id: string;
          seq: number;
          thread_id: string;
        };
        Insert: {
          content: string;
          created_at?: string;
          id?: string;
          meta?: JsonInput;
          request_id: string;
          role: string;
          runner_id: string;
          seq?: never;
          thread_id: string;
        };
        Update: {
          content?: string;
          created_at?: string;
          id?: string;
          meta?: JsonInput;
          request_id?: string;
          role?: string;
          runner_id?: string;
          seq?: never;
          thread_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "chat_messages_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "chat_messages_runner_id_thread_id_fkey";
            columns: ["runner_id", "thread_id"];
            isOneToOne: false;
            referencedRelation: "chat_threads";
            referencedColumns: ["runner_id", "id"];
          },
        ];
      };
      chat_threads: {
        Row: {
          created_at: string;
          id: string;
          last_at: string;
          runner_id: string;
          summary: Json | null;
          summary_seq: number;
          title: string;
        };
        Insert: {
          created_at?: string;
          id?: string;
          last_at?: string;
          runner_id: string;
          summary?: JsonInput | null;
          summary_seq?: number;
          title?: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          last_at?: string;
          runner_id?: string;
          summary?: JsonInput | null;
          summary_seq?: number;
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: "chat_threads_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      fitness_profiles: {
        Row: { as_of: string; created_at: string; profile: Json; runner_id: string; updated_at: string };
        Insert: {
          as_of: string;
          created_at?: string;
          profile: JsonInput;
          runner_id: string;
          updated_at?: string;
        };
        Update: {
          as_of?: string;
          created_at?: string;
          profile?: JsonInput;
          runner_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "fitness_profiles_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      fitness_snapshots: {
        Row: {
          created_at: string;
          id: string;
          month: string;
          profile: Json;
          runner_id: string;
          version: number;
        };
        Insert: {
          created_at?: string;
          id?: string;
          month: string;
          profile: JsonInput;
          runner_id: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          id?: string;
          month?: string;
          profile?: JsonInput;
          runner_id?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: "fitness_snapshots_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      goals: {
        Row: {
          created_at: string;
          date: string | null;
          distance_m: number | null;
          id: string;
          kind: string;
          priority: string | null;
          runner_id: string;
          status: string;
          target_time_s: number | null;
        };
        Insert: {
          created_at?: string;
          date?: string | null;
          distance_m?: number | null;
          id?: string;
          kind: string;
          priority?: string | null;
          runner_id: string;
          status?: string;
          target_time_s?: number | null;
        };
        Update: {
          created_at?: string;
          date?: string | null;
          distance_m?: number | null;
          id?: string;
          kind?: string;
          priority?: string | null;
          runner_id?: string;
          status?: string;
          target_time_s?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "goals_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      import_answers: {
        Row: {
          answer: Json;
          answered_at: string;
          created_at: string;
          id: string;
          key: string;
          kind: string;
          runner_id: string;
        };
        Insert: {
          answer: JsonInput;
          answered_at: string;
          created_at?: string;
          id?: string;
          key: string;
          kind: string;
          runner_id: string;
        };
        Update: {
          answer?: JsonInput;
          answered_at?: string;
          created_at?: string;
          id?: string;
          key?: string;
          kind?: string;
          runner_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "import_answers_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      import_parts: {
        Row: {
          body: string;
          created_at: string;
          id: string;
          part: number;
          runner_id: string;
          upload_id: string;
        };
        Insert: {
          body: string;
          created_at?: string;
          id?: string;
          part: number;
          runner_id: string;
          upload_id: string;
        };
        Update: {
          body?: string;
          created_at?: string;
          id?: string;
          part?: number;
          runner_id?: string;
          upload_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "import_parts_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "import_parts_runner_id_upload_id_fkey";
            columns: ["runner_id", "upload_id"];
            isOneToOne: false;
            referencedRelation: "import_uploads";
            referencedColumns: ["runner_id", "id"];
          },
        ];
      };
      import_uploads: {
        Row: {
          bytes: number;
          created_at: string;
          expires_at: string;
          file_name: string;
          id: string;
          runner_id: string;
          sha256: string;
        };
        Insert: {
          bytes: number;
          created_at?: string;
          expires_at: string;
          file_name?: string;
          id?: string;
          runner_id: string;
          sha256: string;
        };
        Update: {
          bytes?: number;
          created_at?: string;
          expires_at?: string;
          file_name?: string;
          id?: string;
          runner_id?: string;
          sha256?: string;
        };
        Relationships: [
          {
            foreignKeyName: "import_uploads_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      imports: {
        Row: {
          bytes: number;
          counts: Json;
          coverage_from: string | null;
          coverage_to: string | null;
          created_at: string;
          file_name: string;
          format: string;
          id: string;
          issues: Json;
          receipt: Json;
          runner_id: string;
          sha256: string;
          status: string;
          unit_source: string;
          units: string;
        };
        Insert: {
          bytes: number;
          counts?: JsonInput;
          coverage_from?: string | null;
          coverage_to?: string | null;
          created_at?: string;
          file_name?: string;
          format: string;
          id?: string;
          issues?: JsonInput;
          receipt?: JsonInput;
          runner_id: string;
          sha256: string;
          status?: string;
          unit_source: string;
          units: string;
        };
        Update: {
          bytes?: number;
          counts?: JsonInput;
          coverage_from?: string | null;
          coverage_to?: string | null;
          created_at?: string;
          file_name?: string;
          format?: string;
          id?: string;
          issues?: JsonInput;
          receipt?: JsonInput;
          runner_id?: string;
          sha256?: string;
          status?: string;
          unit_source?: string;
          units?: string;
        };
        Relationships: [
          {
            foreignKeyName: "imports_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      job_runs: {
        Row: {
          claimed: number;
          cost_usd: number;
          counts: Json;
          created_at: string;
          dead: number;
          done: number;
          enqueued: number;
          failures: Json;
          finished_at: string | null;
          id: string;
          kind: string;
          llm_calls: number;
          retried: number;
          started_at: string;
          tokens: number;
          trigger: string;
        };
        Insert: {
          claimed?: number;
          cost_usd?: number;
          counts?: JsonInput;
          created_at?: string;
          dead?: number;
          done?: number;
          enqueued?: number;
          failures?: JsonInput;
          finished_at?: string | null;
          id?: string;
          kind: string;
          llm_calls?: number;
          retried?: number;
          started_at: string;
          tokens?: number;
          trigger?: string;
        };
        Update: {
          claimed?: number;
          cost_usd?: number;
          counts?: JsonInput;
          created_at?: string;
          dead?: number;
          done?: number;
          enqueued?: number;
          failures?: JsonInput;
          finished_at?: string | null;
          id?: string;
          kind?: string;
          llm_calls?: number;
          retried?: number;
          started_at?: string;
          tokens?: number;
          trigger?: string;
        };
        Relationships: [];
      };
      ledger_entries: {
        Row: {
          activity_id: string | null;
          actual_km: number | null;
          actual_minutes: number | null;
          believed_at: string;
          confidence: number;
          created_at: string;
          date: string;
          id: string;
          import_id: string | null;
          locked: boolean;
          planned_km: number;
          planned_minutes: number;
          runner_id: string;
          seq: number;
          source: string;
          state: string;
          workout_id: string | null;
        };
        Insert: {
          activity_id?: string | null;
          actual_km?: number | null;
          actual_minutes?: number | null;
          believed_at: string;
          confidence?: number;
          created_at?: string;
          date: string;
          id?: string;
          import_id?: string | null;
          locked?: boolean;
          planned_km?: number;
          planned_minutes?: number;
          runner_id: string;
          seq?: never;
          source: string;
          state: string;
          workout_id?: string | null;
        };
        Update: {
          activity_id?: string | null;
          actual_km?: number | null;
          actual_minutes?: number | null;
          believed_at?: string;
          confidence?: number;
          created_at?: string;
          date?: string;
          id?: string;
          import_id?: string | null;
          locked?: boolean;
          planned_km?: number;
          planned_minutes?: number;
          runner_id?: string;
          seq?: never;
          source?: string;
          state?: string;
          workout_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "ledger_entries_runner_id_activity_id_fkey";
            columns: ["runner_id", "activity_id"];
            isOneToOne: false;
            referencedRelation: "activities";
            referencedColumns: ["runner_id", "id"];
          },
          {
            foreignKeyName: "ledger_entries_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "ledger_entries_runner_id_import_id_fkey";
            columns: ["runner_id", "import_id"];
            isOneToOne: false;
            referencedRelation: "imports";
            referencedColumns: ["runner_id", "id"];
          },
        ];
      };
      llm_breakers: {
        Row: {
          created_at: string;
          deployment: string;
          failures: number;
          id: string;
          last_reason: string | null;
          open_until: string | null;
          probe_after: string | null;
          probe_until: string | null;
          state: string;
          step: number;
          successes: number;
          window_start: string;
        };
        Insert: {
          created_at?: string;
          deployment: string;
          failures?: number;
          id?: string;
          last_reason?: string | null;
          open_until?: string | null;
          probe_after?: string | null;
          probe_until?: string | null;
          state?: string;
          step?: number;
          successes?: number;
          window_start?: string;
        };
        Update: {
          created_at?: string;
          deployment?: string;
          failures?: number;
          id?: string;
          last_reason?: string | null;
          open_until?: string | null;
          probe_after?: string | null;
          probe_until?: string | null;
          state?: string;
          step?: number;
          successes?: number;
          window_start?: string;
        };
        Relationships: [];
      };
      llm_cache: {
        Row: {
          answer: Json;
          created_at: string;
          expires_at: string;
          id: string;
          key: string;
          runner_id: string;
        };
        Insert: {
          answer: JsonInput;
          created_at?: string;
          expires_at: string;
          id?: string;
          key: string;
          runner_id: string;
        };
        Update: {
          answer?: JsonInput;
          created_at?: string;
          expires_at?: string;
          id?: string;
          key?: string;
          runner_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "llm_cache_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      llm_rate_windows: {
        Row: {
          created_at: string;
          day: string;
          day_requests: number;
          deployment: string;
          id: string;
          minute_requests: number;
          minute_start: string;
          minute_tokens: number;
          told_requests: number | null;
          told_requests_until: string | null;
          told_tokens: number | null;
          told_tokens_until: string | null;
        };
        Insert: {
          created_at?: string;
          day: string;
          day_requests?: number;
          deployment: string;
          id?: string;
          minute_requests?: number;
          minute_start: string;
          minute_tokens?: number;
          told_requests?: number | null;
          told_requests_until?: string | null;
          told_tokens?: number | null;
          told_tokens_until?: string | null;
        };
        Update: {
          created_at?: string;
          day?: string;
          day_requests?: number;
          deployment?: string;
          id?: string;
          minute_requests?: number;
          minute_start?: string;
          minute_tokens?: number;
          told_requests?: number | null;
          told_requests_until?: string | null;
          told_tokens?: number | null;
          told_tokens_until?: string | null;
        };
        Relationships: [];
      };
      llm_reservations: {
        Row: {
          amount_usd: number;
          call: Json;
          created_at: string;
          day: string | null;
          deployment: string;
          expires_at: string;
          id: string;
          runner_id: string | null;
          settled_at: string | null;
        };
        Insert: {
          amount_usd: number;
          call?: JsonInput;
          created_at?: string;
          day?: string | null;
          deployment: string;
          expires_at: string;
          id?: string;
          runner_id?: string | null;
          settled_at?: string | null;
        };
        Update: {
          amount_usd?: number;
          call?: JsonInput;
          created_at?: string;
          day?: string | null;
          deployment?: string;
          expires_at?: string;
          id?: string;
          runner_id?: string | null;
          settled_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "llm_reservations_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      llm_spending: {
        Row: {
          created_at: string;
          id: string;
          period: string;
          reserved_usd: number;
          runner_id: string | null;
          spent_usd: number;
          starts_on: string;
        };
        Insert: {
          created_at?: string;
          id?: string;
          period: string;
          reserved_usd?: number;
          runner_id?: string | null;
          spent_usd?: number;
          starts_on: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          period?: string;
          reserved_usd?: number;
          runner_id?: string | null;
          spent_usd?: number;
          starts_on?: string;
        };
        Relationships: [
          {
            foreignKeyName: "llm_spending_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      plan_changes: {
        Row: {
          after: Json | null;
          before: Json | null;
          change: string;
          created_at: string;
          date: string;
          id: string;
          reasons: string[];
          runner_id: string;
          version: number;
          workout_id: string;
        };
        Insert: {
          after?: JsonInput | null;
          before?: JsonInput | null;
          change: string;
          created_at?: string;
          date: string;
          id?: string;
          reasons: string[];
          runner_id: string;
          version: number;
          workout_id: string;
        };
        Update: {
          after?: JsonInput | null;
          before?: JsonInput | null;
          change?: string;
          created_at?: string;
          date?: string;
          id?: string;
          reasons?: string[];
          runner_id?: string;
          version?: number;
          workout_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "plan_changes_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "plan_changes_runner_id_version_fkey";
            columns: ["runner_id", "version"];
            isOneToOne: false;
            referencedRelation: "plans";
            referencedColumns: ["runner_id", "version"];
          },
        ];
      };
      plans: {
        Row: {
          created_at: string;
          engine_version: string;
          evidence: Json;
          feasible: boolean;
          first_day: string;
          fitness: Json;
          id: string;
          last_day: string;
          origin: string;
          reason: Json | null;
          runner_id: string;
          season_id: string;
          version: number;
          warnings: Json;
        };
        Insert: {
          created_at?: string;
          engine_version: string;
          evidence?: JsonInput;
          feasible: boolean;
          first_day: string;
          fitness: JsonInput;
          id?: string;
          last_day: string;
          origin: string;
          reason?: JsonInput | null;
          runner_id: string;
          season_id: string;
          version: number;
          warnings?: JsonInput;
        };
        Update: {
          created_at?: string;
          engine_version?: string;
          evidence?: JsonInput;
          feasible?: boolean;
          first_day?: string;
          fitness?: JsonInput;
          id?: string;
          last_day?: string;
          origin?: string;
          reason?: JsonInput | null;
          runner_id?: string;
          season_id?: string;
          version?: number;
          warnings?: JsonInput;
        };
        Relationships: [
          {
            foreignKeyName: "plans_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "plans_runner_id_season_id_fkey";
            columns: ["runner_id", "season_id"];
            isOneToOne: false;
            referencedRelation: "seasons";
            referencedColumns: ["runner_id", "id"];
          },
        ];
      };
      profiles: {
        Row: {
          availability: Json;
          created_at: string;
          environment: Json;
          health: Json;
          methodology: string;
          onboarded_at: string | null;
          onboarding: Json;
          revision: number;
          runner: Json;
          runner_id: string;
          start_fitness: Json;
          time_zone: string;
          units: string;
          updated_at: string;
        };
        Insert: {
          availability?: JsonInput;
          created_at?: string;
          environment?: JsonInput;
          health?: JsonInput;
          methodology?: string;
          onboarded_at?: string | null;
          onboarding?: JsonInput;
          revision?: number;
          runner?: JsonInput;
          runner_id: string;
          start_fitness?: JsonInput;
          time_zone?: string;
          units?: string;
          updated_at?: string;
        };
        Update: {
          availability?: JsonInput;
          created_at?: string;
          environment?: JsonInput;
          health?: JsonInput;
          methodology?: string;
          onboarded_at?: string | null;
          onboarding?: JsonInput;
          revision?: number;
          runner?: JsonInput;
          runner_id?: string;
          start_fitness?: JsonInput;
          time_zone?: string;
          units?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "profiles_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      proposals: {
        Row: {
          applied_version: number | null;
          base_version: number;
          changes: Json;
          created_at: string;
          evidence: Json;
          expires_at: string;
          facts: Json | null;
          id: string;
          ops: Json;
          request_id: string;
          runner_id: string;
          state: string;
          summary: string;
          thread_id: string | null;
          warnings: Json;
        };
        Insert: {
          applied_version?: number | null;
          base_version: number;
          changes?: JsonInput;
          created_at?: string;
          evidence?: JsonInput;
          expires_at: string;
          facts?: JsonInput | null;
          id?: string;
          ops: JsonInput;
          request_id: string;
          runner_id: string;
          state?: string;
          summary: string;
          thread_id?: string | null;
          warnings?: JsonInput;
        };
        Update: {
          applied_version?: number | null;
          base_version?: number;
          changes?: JsonInput;
          created_at?: string;
          evidence?: JsonInput;
          expires_at?: string;
          facts?: JsonInput | null;
          id?: string;
          ops?: JsonInput;
          request_id?: string;
          runner_id?: string;
          state?: string;
          summary?: string;
          thread_id?: string | null;
          warnings?: JsonInput;
        };
        Relationships: [
          {
            foreignKeyName: "proposals_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "proposals_runner_id_thread_id_fkey";
            columns: ["runner_id", "thread_id"];
            isOneToOne: false;
            referencedRelation: "chat_threads";
            referencedColumns: ["runner_id", "id"];
          },
        ];
      };
      replay_checkpoints: {
        Row: {
          created_at: string;
          id: string;
          key: string;
          monday: string;
          replay: string;
          runner_id: string;
          updated_at: string;
        };
        Insert: {
          created_at?: string;
          id?: string;
          key: string;
          monday: string;
          replay: string;
          runner_id: string;
          updated_at?: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          key?: string;
          monday?: string;
          replay?: string;
          runner_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "replay_checkpoints_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      run_feedback: {
        Row: {
          activity_id: string | null;
          created_at: string;
          date: string;
          feeling: number | null;
          id: string;
          note: string;
          pain: number | null;
          pain_where: string;
          rpe: number | null;
          runner_id: string;
          sleep: number | null;
          soreness: number | null;
          updated_at: string;
          workout_id: string | null;
        };
        Insert: {
          activity_id?: string | null;
          created_at?: string;
          date: string;
          feeling?: number | null;
          id?: string;
          note?: string;
          pain?: number | null;
          pain_where?: string;
          rpe?: number | null;
          runner_id: string;
          sleep?: number | null;
          soreness?: number | null;
          updated_at?: string;
          workout_id?: string | null;
        };
        Update: {
          activity_id?: string | null;
          created_at?: string;
          date?: string;
          feeling?: number | null;
          id?: string;
          note?: string;
          pain?: number | null;
          pain_where?: string;
          rpe?: number | null;
          runner_id?: string;
          sleep?: number | null;
          soreness?: number | null;
          updated_at?: string;
          workout_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "run_feedback_runner_id_activity_id_fkey";
            columns: ["runner_id", "activity_id"];
            isOneToOne: false;
            referencedRelation: "activities";
            referencedColumns: ["runner_id", "id"];
          },
          {
            foreignKeyName: "run_feedback_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      seasons: {
        Row: {
          created_at: string;
          end_date: string;
          id: string;
          input: Json;
          runner_id: string;
          season: Json;
          start_date: string;
        };
        Insert: {
          created_at?: string;
          end_date: string;
          id?: string;
          input: JsonInput;
          runner_id: string;
          season: JsonInput;
          start_date: string;
        };
        Update: {
          created_at?: string;
          end_date?: string;
          id?: string;
          input?: JsonInput;
          runner_id?: string;
          season?: JsonInput;
          start_date?: string;
        };
        Relationships: [
          {
            foreignKeyName: "seasons_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      users: {
        Row: {
          created_at: string;
          email: string;
          id: string;
          is_demo: boolean;
          name: string;
          session_version: number;
        };
        Insert: {
          created_at?: string;
          email: string;
          id?: string;
          is_demo?: boolean;
          name?: string;
          session_version?: number;
        };
        Update: {
          created_at?: string;
          email?: string;
          id?: string;
          is_demo?: boolean;
          name?: string;
          session_version?: number;
        };
        Relationships: [];
      };
      weekly_reviews: {
        Row: {
          created_at: string;
          id: string;
          plan_version_after: number;
          plan_version_before: number;
          review: Json;
          runner_id: string;
          week_start: string;
          worded_by: string | null;
          words: string | null;
        };
        Insert: {
          created_at?: string;
          id?: string;
          plan_version_after: number;
          plan_version_before: number;
          review: JsonInput;
          runner_id: string;
          week_start: string;
          worded_by?: string | null;
          words?: string | null;
        };
        Update: {
          created_at?: string;
          id?: string;
          plan_version_after?: number;
          plan_version_before?: number;
          review?: JsonInput;
          runner_id?: string;
          week_start?: string;
          worded_by?: string | null;
          words?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "weekly_reviews_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      weekly_runs: {
        Row: {
          attempt: number;
          created_at: string;
          due_at: string;
          error_class: string | null;
          finished_at: string | null;
          id: string;
          input: Json | null;
          input_hash: string | null;
          lease_token: string | null;
          lease_until: string | null;
          output_hash: string | null;
          run_after: string;
          runner_id: string;
          state: string;
          time_zone: string;
          week_start: string;
        };
        Insert: {
          attempt?: number;
          created_at?: string;
          due_at: string;
          error_class?: string | null;
          finished_at?: string | null;
          id?: string;
          input?: JsonInput | null;
          input_hash?: string | null;
          lease_token?: string | null;
          lease_until?: string | null;
          output_hash?: string | null;
          run_after?: string;
          runner_id: string;
          state?: string;
          time_zone: string;
          week_start: string;
        };
        Update: {
          attempt?: number;
          created_at?: string;
          due_at?: string;
          error_class?: string | null;
          finished_at?: string | null;
          id?: string;
          input?: JsonInput | null;
          input_hash?: string | null;
          lease_token?: string | null;
          lease_until?: string | null;
          output_hash?: string | null;
          run_after?: string;
          runner_id?: string;
          state?: string;
          time_zone?: string;
          week_start?: string;
        };
        Relationships: [
          {
            foreignKeyName: "weekly_runs_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
      workouts: {
        Row: {
          body: Json;
          created_at: string;
          date: string;
          from_version: number;
          id: string;
          pinned: boolean;
          runner_id: string;
          until_version: number | null;
          workout_id: string;
        };
        Insert: {
          body: JsonInput;
          created_at?: string;
          date: string;
          from_version: number;
          id?: string;
          pinned?: boolean;
          runner_id: string;
          until_version?: number | null;
          workout_id: string;
        };
        Update: {
          body?: JsonInput;
          created_at?: string;
          date?: string;
          from_version?: number;
          id?: string;
          pinned?: boolean;
          runner_id?: string;
          until_version?: number | null;
          workout_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "workouts_runner_id_fkey";
            columns: ["runner_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id"];
          },
        ];
      };
    };
    Views: Record<never, never>;
    Functions: {
      active_time_zones: { Args: Record<PropertyKey, never>; Returns: string[] };
      begin_look: { Args: { p_max_attempts: number | null; p_now: string | null }; Returns: Json };
      begin_turn: { Args: { p_runner: string | null; p_turn: JsonInput | null }; Returns: Json };
      book_wording: {
        Args: { p_job_run: string | null; p_reviews: JsonInput | null; p_since: string | null };
        Returns: boolean;
      };
      claim_weekly_runs: {
        Args: {
          p_lease_seconds: number | null;
          p_limit: number | null;
          p_now: string | null;
          p_runner: string | null;
        };
        Returns: Database["public"]["Tables"]["weekly_runs"]["Row"][];
      };
      clean_up: { Args: { p_now: string | null }; Returns: Json };
      commit_change: {
        Args: { p_change: JsonInput | null; p_revision: number | null; p_runner: string | null };
        Returns: Json;
      };
      commit_changes: { Args: { p_changes: string | null }; Returns: Json };
      count_attempt: { Args: { p_key: string | null; p_window_start: string | null }; Returns: number };
      count_broken_invariants: {
        Args: {
          p_after: string | null;
          p_limit: number | null;
          p_look: string | null;
          p_zones: JsonInput | null;
        };
        Returns: Json;
      };
      create_user: {
        Args: {
          p_email: string | null;
          p_is_demo: boolean | null;
          p_name: string | null;
          p_password_hash: string | null;
          p_provider: string | null;
          p_provider_account_id: string | null;
        };
        Returns: Json;
      };
      drop_expired_uploads: { Args: { p_now: string | null }; Returns: number };
      drop_frozen_inputs: { Args: { p_before: string | null; p_limit: number | null }; Returns: number };
      enqueue_weekly_runs: {
        Args: { p_after: string | null; p_limit: number | null; p_zones: JsonInput | null };
        Returns: Json;
      };
      fail_weekly_run: {
        Args: {
          p_dead: boolean | null;
          p_error: string | null;
          p_id: string | null;
          p_lease: string | null;
          p_run_after: string | null;
        };
        Returns: boolean;
      };
      forget_turn: { Args: { p_request: string | null; p_runner: string | null }; Returns: boolean };
      keep_summary: { Args: { p_runner: string | null; p_summary: JsonInput | null }; Returns: boolean };
      llm_admit: { Args: { p_request: JsonInput | null }; Returns: Json };
      llm_reap: { Args: { p_now: string | null }; Returns: number };
      llm_settle: { Args: { p_call: JsonInput | null }; Returns: boolean };
      load_coach: {
        Args: { p_ask: JsonInput | null; p_from: string | null; p_runner: string | null };
        Returns: Json;
      };
      load_runner: { Args: { p_from: string | null; p_runner: string | null }; Returns: Json };
      load_runners: { Args: { p_from: string | null; p_runners: JsonInput | null }; Returns: string };
      load_season: { Args: { p_from: string | null; p_runner: string | null }; Returns: Json };
      oldest_due_week: { Args: { p_zones: JsonInput | null }; Returns: string };
      open_upload: {
        Args: { p_now: string | null; p_runner: string | null; p_upload: JsonInput | null };
        Returns: string;
      };
      plan_at_version: { Args: { p_runner: string | null; p_version: number | null }; Returns: Json };
      retry_weekly_run: { Args: { p_id: string | null; p_now: string | null }; Returns: boolean };
      runners_to_snapshot: {
        Args: {
          p_after: string | null;
          p_limit: number | null;
          p_month: string | null;
          p_since: string | null;
        };
        Returns: Json;
      };
      usage_summary: { Args: { p_now: string | null; p_runner: string | null }; Returns: Json };
    };
    Enums: Record<never, never>;
    CompositeTypes: Record<never, never>;
  };
};
